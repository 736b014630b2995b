package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.FiredEvents;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

@Tag("P19.1")
class EndingWorkerTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final Set<SubjectId> poison = new HashSet<>();
    private final EndingBatches batches = new InTransactions();
    private final EndingWorker worker = new EndingWorker(batches, clock);
    private final SubjectId poisoned = consent.somebody();
    private final SubjectId next = consent.somebody();
    private boolean away;

    @BeforeEach
    void two_consents_are_over() {
        agreed(poisoned);
        agreed(next);
        clock.move(Duration.ofDays(731));
    }

    @Test
    void one_that_cannot_be_ended_is_set_aside_and_told_and_stops_no_other() {
        poison.add(poisoned);
        long before = batches.setAside();

        worker.work();

        assertThat(events(next)).containsExactly("ConsentExpired", "ConsentGiven");
        assertThat(events(poisoned)).containsExactly("ConsentGiven");
        assertThat(batches.setAside()).isEqualTo(before + 1);
        assertThat(fault()).isEqualTo("IllegalStateException");
        assertThat(worker.failing()).isFalse();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getData().orElseThrow()).containsEntry("setAside", before + 1);
    }

    @Test
    void it_is_tried_again_after_an_hour_and_then_set_aside_no_more() {
        poison.add(poisoned);
        worker.work();
        long aside = batches.setAside();
        poison.clear();
        worker.work();
        assertThat(events(poisoned)).containsExactly("ConsentGiven");

        clock.move(Duration.ofMinutes(61));
        worker.work();

        assertThat(events(poisoned)).containsExactly("ConsentExpired", "ConsentGiven");
        assertThat(batches.setAside()).isLessThan(aside);
    }

    @Test
    void a_fault_of_the_surroundings_sets_nobody_aside_and_is_told_until_it_is_over() {
        long before = batches.setAside();
        away = true;
        worker.work();
        assertThat(worker.failing()).isTrue();
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(batches.setAside()).isEqualTo(before);

        away = false;
        worker.work();
        assertThat(events(poisoned)).containsExactly("ConsentExpired", "ConsentGiven");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_clock_that_stands_still_is_told() {
        worker.work();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        clock.move(Duration.ofMinutes(11));

        assertThat(health().getStatus()).isEqualTo(Status.DOWN);
    }

    private HealthCheckResponse health() {
        return new EndingHealth(worker, batches, clock).call();
    }

    private String fault() {
        UUID event = consent.ledger().entries(poisoned).get(0).id();
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT fault FROM consent.consent_set_aside WHERE event_id = :event")
                        .bind("event", event)
                        .mapTo(String.class)
                        .one());
    }

    private List<String> events(SubjectId person) {
        return consent.ledger().entries(person).stream()
                .map(ConsentEntry::event)
                .toList();
    }

    private void agreed(SubjectId person) {
        consent.ledger()
                .record(new ConsentDecision(
                        person,
                        "marketing-email",
                        "given",
                        "web-form",
                        "TICK",
                        "general/1",
                        "th",
                        List.of(),
                        null,
                        "subject"));
    }

    private void stopped(ProcessingStopped stop) {
        if (away) {
            throw new ConnectionException(new SQLTransientConnectionException("The database is away."));
        }
        if (poison.contains(stop.subject())) {
            throw new IllegalStateException("Whoever hears of it fails.");
        }
    }

    /** As the container does it. */
    private final class InTransactions extends EndingBatches {
        InTransactions() {
            super(
                    jdbi,
                    clock,
                    new ConsentEndings(jdbi, clock, new FiredEvents<>(EndingWorkerTest.this::stopped)),
                    consent.trail());
        }

        @Override
        public int end(List<Ending> consents) {
            return jdbi.inTransaction(handle -> super.end(consents));
        }
    }
}
