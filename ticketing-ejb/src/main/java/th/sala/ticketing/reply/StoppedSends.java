package th.sala.ticketing.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectsParted;
import th.sala.ticketing.task.Tasks;

/** Takes out of the outbox what a person no longer permits, in the transaction that records it (M8). */
@Singleton
class StoppedSends {
    /** It was written to two who were taken for one person. */
    static final String PARTED = "persons-parted";

    private static final String REASON = "processing-stopped";

    private final OutboxTable rows;
    private final Settlement settlement;
    private final SubjectMerges persons;
    private final Tasks tasks;

    @Inject
    StoppedSends(OutboxTable rows, Settlement settlement, SubjectMerges persons, Tasks tasks) {
        this.rows = rows;
        this.settlement = settlement;
        this.persons = persons;
        this.tasks = tasks;
    }

    void cancel(@Observes ProcessingStopped stopped) {
        rows.lockStoppable(stopped.subject().value(), stopped.purpose(), stopped.channel())
                .forEach(row -> cancel(row, REASON));
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
