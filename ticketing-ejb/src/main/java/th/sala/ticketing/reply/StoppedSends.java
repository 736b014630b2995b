package th.sala.ticketing.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectsParted;

/** Takes out of the outbox what a person no longer permits, in the transaction that records it (M8). */
@Singleton
class StoppedSends {
    /** It was written to two who were taken for one person. */
    static final String PARTED = "persons-parted";

    private static final String REASON = "processing-stopped";

    private final OutboxTable rows;
    private final Settlement settlement;
    private final SubjectMerges persons;

    @Inject
    StoppedSends(OutboxTable rows, Settlement settlement, SubjectMerges persons) {
        this.rows = rows;
        this.settlement = settlement;
        this.persons = persons;
    }

    void cancel(@Observes ProcessingStopped stopped) {
        rows.lockStoppable(stopped.subject().value(), stopped.purpose(), stopped.channel())
                .forEach(row -> settlement.cancelled(row, REASON));
    }

    void cancel(@Observes SubjectsParted parted) {
        rows.lockBetween(persons.identities(parted.apart()), persons.identities(parted.from()))
                .forEach(row -> settlement.cancelled(row, PARTED));
    }
}
