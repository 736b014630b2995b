package th.sala.ticketing.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.preference.Preferences.Alert;
import th.sala.ticketing.preference.Preferences.Shortcut;
import th.sala.ticketing.ticket.DeskFixture;

class PreferencesTest {
    private final DeskFixture desk = new DeskFixture();
    private final PreferenceDesk preferences = new KeepingPreferences(desk.jdbi);

    @Test
    void B05_what_somebody_set_is_theirs_alone() {
        Preferences mine = new Preferences(
                420,
                300,
                false,
                false,
                List.of(new Shortcut("reply", "KeyQ"), new Shortcut("help", "Shift+F1")),
                "ce",
                List.of(new Alert("mention", "sound", false), new Alert("state-changed", "browser", true)));
        assertThat(keep(desk.agent(), mine)).isEqualTo(new Outcome.Done<>(mine));
        assertThat(of(desk.agent())).isEqualTo(mine);
        assertThat(of(desk.colleague())).isEqualTo(Preferences.USUAL);
    }

    @Test
    void B01_what_is_left_out_is_as_usual() {
        keep(desk.agent(), new Preferences(500, null, null, null, null, null, null));
        assertThat(of(desk.agent())).isEqualTo(new Preferences(500, null, true, true, List.of(), null, List.of()));
    }

    @Test
    void B05_a_key_does_one_thing_and_is_named_by_its_place() {
        assertThat(code(shortcuts(new Shortcut("reply", "KeyQ"), new Shortcut("note", "KeyQ"))))
                .isEqualTo("unusable-preferences");
        assertThat(code(shortcuts(new Shortcut("reply", "ๆ")))).isEqualTo("unusable-preferences");
        assertThat(code(shortcuts(new Shortcut(null, "KeyQ")))).isEqualTo("unusable-preferences");
        assertThat(code(new Preferences(10, null, null, null, null, null, null)))
                .isEqualTo("unusable-preferences");
    }

    @Test
    void B01_who_is_not_on_the_staff_has_the_usual_ones() {
        Caller nobody = new Caller("nobody", Set.of("agent"), Set.of());
        assertThat(of(nobody)).isEqualTo(Preferences.USUAL);
        assertThat(((Outcome.Refused<Preferences>) keep(nobody, Preferences.USUAL))
                        .refusal()
                        .code())
                .isEqualTo("not-on-the-staff");
    }

    @Test
    void PD_1_years_are_counted_by_one_era_or_the_other() {
        assertThat(code(told("ah"))).isEqualTo("unusable-preferences");
    }

    @Test
    void what_is_heard_is_settled_once_for_each_kind_and_way() {
        assertThat(code(told(null, new Alert("mention", "sound", true), new Alert("mention", "sound", false))))
                .isEqualTo("unusable-preferences");
        assertThat(code(told(null, new Alert("mention", "smoke", true)))).isEqualTo("unusable-preferences");
        assertThat(code(told(null, new Alert("mention", null, true)))).isEqualTo("unusable-preferences");
        assertThat(code(told(null, new Alert(null, "sound", true)))).isEqualTo("unusable-preferences");
    }

    private static Preferences told(String era, Alert... alerts) {
        return new Preferences(null, null, null, null, null, era, List.of(alerts));
    }

    private static Preferences shortcuts(Shortcut... own) {
        return new Preferences(null, null, null, null, List.of(own), null, null);
    }

    private String code(Preferences wanted) {
        return ((Outcome.Refused<Preferences>) keep(desk.agent(), wanted))
                .refusal()
                .code();
    }

    private Outcome<Preferences> keep(Caller caller, Preferences wanted) {
        return desk.in(() -> preferences.keep(caller, wanted));
    }

    private Preferences of(Caller caller) {
        return desk.in(() -> preferences.of(caller));
    }
}
