package th.sala.ticketing.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;

class ShiftsTest {
    private final DeskFixture desk = new DeskFixture();
    private final Shifts shifts = Presence.on(desk.jdbi, desk.clock);

    @Test
    void TK3_whoever_never_came_is_offline() {
        Shift shift = done(desk.in(() -> shifts.mine(desk.agent())));
        assertThat(shift).isEqualTo(new Shift(desk.agent, desk.agent, "offline", null, 0, 0, 10));
    }

    @Test
    void TK3_what_an_agent_says_stands_since_they_said_it_and_ends_a_minute_after_their_last_console() {
        assertThat(said("lunch")).isEqualTo("lunch");
        desk.clock.set("2026-12-01T09:00:30");
        Shift again = done(desk.in(() -> shifts.say(desk.agent(), "lunch")));
        assertThat(again.since()).isEqualTo("2026-12-01T02:00:00Z");
        desk.clock.set("2026-12-01T09:01:30");
        Shift gone = done(desk.in(() -> shifts.mine(desk.agent())));
        assertThat(gone.state()).isEqualTo("offline");
        assertThat(gone.since()).isEqualTo("2026-12-01T02:01:30Z");
    }

    @Test
    void TK3_who_has_a_console_open_and_said_nothing_is_available() {
        desk.in(() -> desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.desk_presence (user_name, until) VALUES (?, ?)",
                desk.agent,
                desk.clock.instant().plusSeconds(60))));
        assertThat(done(desk.in(() -> shifts.mine(desk.agent()))).state()).isEqualTo("available");
    }

    @Test
    void TK3_an_unknown_word_and_somebody_unknown_are_refused() {
        assertThat(code(desk.in(() -> shifts.say(desk.agent(), "holiday")))).isEqualTo("unknown-presence");
        Caller nobody = new Caller("nobody", Set.of("agent"), Set.of());
        assertThat(code(desk.in(() -> shifts.say(nobody, "available")))).isEqualTo("not-on-the-staff");
    }

    @Test
    void TK3_a_supervisor_sees_everybody_of_their_teams_and_nobody_else() {
        assertThat(users(null)).containsExactlyInAnyOrder(desk.agent, desk.colleague);
        Caller leadsBoth = new Caller("lead", Set.of("supervisor"), Set.of(desk.team, desk.otherTeam));
        assertThat(done(desk.in(() -> shifts.ofTeams(leadsBoth, desk.otherTeam))))
                .extracting(Shift::user)
                .doesNotContain(desk.colleague);
        assertThat(users(desk.team)).containsExactlyInAnyOrder(desk.agent, desk.colleague);
        assertThat(desk.in(() -> shifts.ofTeams(desk.agent(), desk.otherTeam)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("unknown-team"));
    }

    private List<String> users(String team) {
        return done(desk.in(() -> shifts.ofTeams(desk.agent(), team))).stream()
                .map(Shift::user)
                .toList();
    }

    private String said(String state) {
        return done(desk.in(() -> shifts.say(desk.agent(), state))).state();
    }

    private static <T> T done(Outcome<T> outcome) {
        return ((Outcome.Done<T>) outcome).value();
    }

    private static String code(Outcome<Shift> outcome) {
        return ((Outcome.Refused<Shift>) outcome).refusal().code();
    }
}
