package th.sala.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.ChangedSetting.Difference;
import th.sala.consent.testing.TestDatabase;

class RecordedSettingsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final AuditTrail trail = new RecordedDeeds(jdbi, Clock.systemUTC());
    private final SettingsTrail settings = new RecordedSettings(jdbi);
    private final String admin = "admin-" + UUID.randomUUID();

    @Test
    void aChangeIsReadWithWhatWasThereBeforeAndAfter() {
        trail.record(SettingChange.of("policy", "gold", Map.of("calendar", "always", "rank", 1), Map.of("rank", 2))
                .withSecrets(Map.of(), Map.of("token", "hush"))
                .by(admin, "policy-written", "policy:gold"));

        assertThat(read(null, Set.of(), null).items()).singleElement().satisfies(change -> {
            assertThat(change.by()).isEqualTo(admin);
            assertThat(change.setting()).isEqualTo("policy");
            assertThat(change.thing()).isEqualTo("gold");
            assertThat(change.deed()).isEqualTo("policy-written");
            assertThat(change.fields())
                    .containsExactly(
                            new Difference("calendar", "always", null, null),
                            new Difference("rank", "1", "2", null),
                            new Difference("token", null, null, "entered"));
        });
    }

    @Test
    void changesAreReadPageByPage_ofOneKind_andNotOfKindsThatAreHidden() {
        changed("policy", "one");
        changed("team", "two");
        changed("policy", "three");
        trail.record(new AuditEvent(admin, "signed-in", "user:" + admin, Map.of()));

        Page<ChangedSetting> first = read(null, Set.of(), null);
        assertThat(first.items()).extracting(ChangedSetting::thing).containsExactly("three", "two");
        assertThat(read(null, Set.of(), first.next()).items())
                .extracting(ChangedSetting::thing)
                .containsExactly("one");
        assertThat(read("policy", Set.of(), null).items())
                .extracting(ChangedSetting::thing)
                .containsExactly("three", "one");
        assertThat(read(null, Set.of("policy", "person"), null).items())
                .extracting(ChangedSetting::thing)
                .containsExactly("two");
        assertThat(read("team", Set.of("team"), null).items()).isEmpty();
        assertThatThrownBy(() -> read(null, Set.of(), "?")).isInstanceOf(UnreadableCursor.class);
    }

    @Test
    void aChangeThatWasKeptIsNeverChangedOrTakenAway() {
        changed("policy", "kept");
        assertThatThrownBy(() -> jdbi.useHandle(handle ->
                        handle.execute("UPDATE consent.audit_event SET detail = '{}' WHERE actor = ?", admin)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbi.useHandle(
                        handle -> handle.execute("DELETE FROM consent.audit_event WHERE actor = ?", admin)))
                .hasMessageContaining("permission denied");
    }

    private void changed(String setting, String thing) {
        trail.record(
                SettingChange.of(setting, thing, null, Map.of("name", thing)).by(admin, "written", setting + ":x"));
    }

    private Page<ChangedSetting> read(String setting, Set<String> hidden, String cursor) {
        return settings.read(new SettingsQuery(setting, admin, hidden, 2, cursor));
    }
}
