package th.sala.ticketing.reply;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/** Finds sends that were lost with a node: what had begun becomes uncertain (M9), what
 * had not, or what its channel takes only once, is queued again. */
@Stateless
public class OutboxLeases {
    private static final int BATCH = 100;
    private final OutboxTable rows;
    private final Settlement settlement;
    private final Event<OutboxFilled> filled;
    private final Clock clock;

    @Inject
    public OutboxLeases(OutboxTable rows, Settlement settlement, Event<OutboxFilled> filled, Clock clock) {
        this.rows = rows;
        this.settlement = settlement;
        this.filled = filled;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void expire() {
        rows.lockExpired(BATCH).forEach(this::lost);
    }

    private void lost(OutboxRow row) {
        if (row.begun() && !row.repeatable(clock.instant())) {
            settlement.uncertain(row, Settlement.ANSWER_LOST);
        } else {
            settlement.retried(row, clock.instant(), null);
            filled.fire(new OutboxFilled(row.channel()));
        }
    }
}
