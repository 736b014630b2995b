package th.sala.ticketing.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectsParted;
import th.sala.ticketing.task.Tasks;

/**
 * Takes out of the outbox what a person no longer permits, in the transaction that records it (M8). What a provider is just
 * being given is let through first, for a moment: nothing leaves once that transaction has committed.
 */
@Singleton
class StoppedSends {
    /** It was written to two who were taken for one person. */
    static final String PARTED = "persons-parted";

    private static final String REASON = "processing-stopped";

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration GLANCE = Duration.ofMillis(10);

    private final Turns turns;
    private final OutboxTable rows;
    private final Settlement settlement;
    private final SubjectMerges persons;
    private final Tasks tasks;
    private final ReservedPurposes reserved;

    @Inject
    StoppedSends(
            Turns turns,
            OutboxTable rows,
            Settlement settlement,
            SubjectMerges persons,
            Tasks tasks,
            ReservedPurposes reserved) {
        this.turns = turns;
        this.rows = rows;
        this.settlement = settlement;
        this.persons = persons;
        this.tasks = tasks;
        this.reserved = reserved;
    }

    void cancel(@Observes ProcessingStopped stopped) {
        turns.stop(stopped.subject().value());
        rows.lockStoppable(stopped.subject().value(), stopped.purpose(), stopped.channel()).stream()
                .filter(row -> stopped.purpose() != null || !reserved.goesOnRestricted(row.purpose()))
                .forEach(row -> cancel(row, REASON));
        letThrough(stopped);
    }

    private void letThrough(ProcessingStopped stopped) {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (rows.leaving(stopped.subject().value(), stopped.purpose(), stopped.channel())
                && System.nanoTime() < until) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    void cancel(@Observes SubjectsParted parted) {
        rows.lockBetween(persons.identities(parted.apart()), persons.identities(parted.from()))
                .forEach(row -> cancel(row, PARTED));
    }

    /** Nobody need give it by hand any more either. */
    private void cancel(OutboxRow row, String reason) {
        settlement.cancelled(row, reason);
        tasks.drop(row.message(), "system");
    }
}
