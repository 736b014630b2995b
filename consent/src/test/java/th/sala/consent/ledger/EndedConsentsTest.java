package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class EndedConsentsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);

    @Test
    @Tag("P19.1")
    void a_consent_whose_time_is_over_is_written_down_as_expired_once() {
        SubjectId somebody = agreed("general");
        clock.move(Duration.ofDays(731));

        consent.endWhatIsDue();
        consent.endWhatIsDue();

        assertThat(events(somebody)).containsExactly("ConsentExpired", "ConsentGiven");
        assertThat(permitted(somebody)).isFalse();
    }

    private List<String> events(SubjectId person) {
        return consent.ledger().entries(person).stream()
                .map(ConsentEntry::event)
                .toList();
    }

    private boolean permitted(SubjectId person) {
        return consent.gate()
                .decide(new ProcessingRequest(person, "marketing-email", Operation.SEND, "email", "system", null))
                .permitted();
    }

    private SubjectId agreed(String notice) {
        SubjectId person = consent.somebody();
        decide(person, "given", notice + "/1");
        return person;
    }

    private void decide(SubjectId person, String decision, String noticeVersion) {
        consent.ledger()
                .record(new ConsentDecision(
                        person,
                        "marketing-email",
                        decision,
                        "web-form",
                        "TICK",
                        noticeVersion,
                        "th",
                        List.of(),
                        null,
                        "subject"));
    }
}
