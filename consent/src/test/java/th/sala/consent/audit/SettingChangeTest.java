package th.sala.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingChangeTest {
    private static final Instant AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final Hours WEEK = new Hours(
            "desk", 1, Map.of("monday", List.of(List.of("08:30", "12:00"), List.of("13:00", "17:30"))), List.of(), AT);

    @Test
    void onlyWhatDiffersIsTold_fieldByField_andNotWhoWroteItOrWhen() {
        Hours later = new Hours(
                "desk",
                2,
                Map.of("monday", List.of(List.of("08:30", "12:00"))),
                List.of(new Word("late", "after its time"), new Word("open", "not done")),
                AT.plusSeconds(1));

        assertThat(SettingChange.of("calendar", "desk", WEEK, later).facts())
                .containsOnly(
                        entry("from:week.monday", "08:30-12:00, 13:00-17:30"),
                        entry("to:week.monday", "08:30-12:00"),
                        entry("to:words[late].word", "late"),
                        entry("to:words[late].meaning", "after its time"),
                        entry("to:words[open].word", "open"),
                        entry("to:words[open].meaning", "not done"));
    }

    @Test
    void whatIsNewHasNoBefore_andWhatIsGoneHasNoAfter() {
        assertThat(SettingChange.of("word", "late", null, new Word("late", null))
                        .facts())
                .containsOnly(entry("to:word", "late"));
        assertThat(SettingChange.of("word", "late", new Word("late", ""), null).facts())
                .containsOnly(entry("from:word", "late"));
        assertThat(SettingChange.of("calendar", "desk", WEEK, WEEK).facts()).isEmpty();
    }

    @Test
    void membersThatSayTheSameOfThemselvesGoByTheirPlace() {
        List<Word> steps = List.of(new Word("reply", "one"), new Word("reply", "two"));
        assertThat(SettingChange.of("macro", "m", Map.of("steps", List.of()), Map.of("steps", steps))
                        .facts())
                .containsKeys("to:steps[1].meaning", "to:steps[2].meaning");
    }

    @Test
    void ofASecretIsKeptThatItWasEnteredChangedOrRemovedAndNeverWhatItIs() {
        SettingChange change = SettingChange.of("channel", "line", Map.of(), Map.of())
                .withSecrets(
                        Map.of("token", "hush-1", "gone", "hush-2", "kept", "hush-3"),
                        Map.of("token", "hush-4", "fresh", "hush-5", "kept", "hush-3"));

        AuditEvent event = change.by("admin1", "channel-changed", "channel:line");
        assertThat(event.detail())
                .containsOnly(
                        entry("setting", "channel"),
                        entry("thing", "line"),
                        entry("secret:token", "changed"),
                        entry("secret:gone", "removed"),
                        entry("secret:fresh", "entered"));
        assertThat(event.toString()).doesNotContain("hush");
    }

    record Word(String word, String meaning) {}

    record Hours(String name, int version, Map<String, List<List<String>>> week, List<Word> words, Instant at) {}
}
