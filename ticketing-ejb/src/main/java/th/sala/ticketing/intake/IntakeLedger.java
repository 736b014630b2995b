package th.sala.ticketing.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * Counts what came and where it went; received is always the sum of the other columns. A telephone call counts once, however
 * many events of its exchange told of it.
 */
public interface IntakeLedger {

    /** @param channel null for every channel; dates in Asia/Bangkok, both included, null for no limit */
    List<Line> count(String channel, LocalDate from, LocalDate to);

    /** One channel's counts. */
    record Line(
            String channel,
            long received,
            long delivered,
            long duplicate,
            long quarantined,
            long refused,
            long ignored,
            long pending) {}
}
