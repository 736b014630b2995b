package th.sala.ticketing.reply;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import th.sala.consent.purpose.ProcessingStopped;

/** Takes out of the outbox what a person no longer permits, in the transaction that records it (M8). */
@Singleton
class StoppedSends {
    private static final String REASON = "processing-stopped";

    private final OutboxTable rows;
    private final Settlement settlement;

    @Inject
    StoppedSends(OutboxTable rows, Settlement settlement) {
        this.rows = rows;
        this.settlement = settlement;
    }

    void cancel(@Observes ProcessingStopped stopped) {
        rows.lockStoppable(stopped.subject().value(), stopped.purpose(), stopped.channel())
                .forEach(row -> settlement.cancelled(row, REASON));
    }
}
