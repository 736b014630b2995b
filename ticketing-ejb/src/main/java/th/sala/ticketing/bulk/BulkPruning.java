package th.sala.ticketing.bulk;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Forgets what was done to many tickets once nobody asks for it any more. */
@Stateless
public class BulkPruning {
    private final BulkTable table;
    private final Clock clock;

    @Inject
    public BulkPruning(BulkTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void prune() {
        table.forget(clock.instant().minus(ChangingMany.SHOWN));
    }
}
