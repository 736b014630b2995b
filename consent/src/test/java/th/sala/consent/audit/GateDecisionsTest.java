package th.sala.consent.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class GateDecisionsTest {
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(TestDatabase.shared().app(), clock);
    private final DecisionLog log = new GateDecisions(TestDatabase.shared().app());
    private final SubjectId somebody = consent.somebody();

    @Test
    void everyDecisionAboutAPersonIsToldNewestFirst() {
        UUID ticket = UUID.randomUUID();
        ask("customer-care", ticket);
        clock.move(Duration.ofSeconds(1));
        ask("marketing-email", null);
        Page<RecordedDecision> first = log.read(somebody, 1, null);
        assertThat(first.items()).singleElement().satisfies(decision -> {
            assertThat(decision.permitted()).isFalse();
            assertThat(decision.reason()).isEqualTo("no-consent");
            assertThat(decision.operation()).isEqualTo("send");
        });
        Page<RecordedDecision> second = log.read(somebody, 1, first.next());
        assertThat(second.next()).isNull();
        assertThat(second.items()).singleElement().satisfies(decision -> {
            assertThat(decision.evidence()).isEqualTo("purpose:customer-care/1");
            assertThat(decision.about()).isEqualTo(ticket);
            assertThat(decision.subject()).isEqualTo(somebody);
        });
    }

    private void ask(String purpose, UUID about) {
        consent.gate().decide(new ProcessingRequest(somebody, purpose, Operation.SEND, "email", "agent1", about));
    }
}
