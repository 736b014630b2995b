package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.Race;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** The general notice is in force since 1 November 2026. */
class MessageProofsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final SubjectId somebody = consent.somebody();
    private final UUID message = UUID.randomUUID();

    @Test
    @Tag("P19.1")
    @Tag("P21.1")
    void what_was_written_before_the_notice_was_there_is_no_yes_to_it() {
        assertThat(refusal(agreed("marketing-email", Instant.parse("2026-10-31T23:59:59Z"))))
                .isEqualTo("proof-older-than-notice");
        assertThat(refusal(agreed("marketing-email", Instant.parse("2026-11-01T00:00:00Z"))))
                .isNull();
    }

    @Test
    @Tag("P19.3")
    void one_message_is_a_yes_to_one_purpose_only() {
        consent.ledger().record(agreed("marketing-email", clock.instant()));

        assertThat(refusal(agreed("marketing-line", clock.instant()))).isEqualTo("proof-used");
        assertThat(refusal(agreed("marketing-email", clock.instant()))).isNull();
    }

    @Test
    @Tag("P19.6")
    void what_was_written_before_they_said_no_proves_nothing_any_more() {
        Instant written = clock.instant();
        clock.move(Duration.ofSeconds(1));
        consent.ledger().record(said("withdrawn", "marketing-email"));

        assertThat(refusal(agreed("marketing-email", written))).isEqualTo("proof-outdated");
        assertThat(refusal(agreed("marketing-line", written))).isNull();
        assertThat(refusal(agreed("marketing-email", clock.instant()))).isEqualTo("proof-used");
    }

    @Test
    @Tag("P19.6")
    void a_no_that_is_just_being_recorded_counts_too() {
        Instant written = clock.instant();
        clock.move(Duration.ofSeconds(1));

        String refused = Race.lost(
                jdbi,
                () -> consent.ledger().record(said("withdrawn", "marketing-email")),
                () -> refusal(agreed("marketing-email", written)));

        assertThat(refused).isEqualTo("proof-outdated");
    }

    private String refusal(ConsentDecision decision) {
        IncompleteConsent refused = catchThrowableOfType(
                IncompleteConsent.class, () -> consent.ledger().record(decision));
        return refused == null ? null : refused.code();
    }

    private ConsentDecision agreed(String purpose, Instant written) {
        return said("given", purpose).saidIn(message, written);
    }

    private ConsentDecision said(String decision, String purpose) {
        return new ConsentDecision(
                somebody, purpose, decision, "email", "BUTTON", "general/1", "th", List.of(), null, "agent1");
    }
}
