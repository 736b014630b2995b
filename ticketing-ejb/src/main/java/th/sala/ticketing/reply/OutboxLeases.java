package th.sala.ticketing.reply;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Finds sends whose outcome was lost with a node: they become uncertain (M9). */
@Stateless
public class OutboxLeases {
    private static final int BATCH = 100;
    private static final String REASON = "answer-lost";

    private final OutboxTable rows;
    private final Settlement settlement;

    @Inject
    public OutboxLeases(OutboxTable rows, Settlement settlement) {
        this.rows = rows;
        this.settlement = settlement;
    }

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void expire() {
        rows.lockExpired(BATCH).forEach(row -> settlement.uncertain(row, REASON));
    }
}
