package th.sala.ticketing.sla;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the clocks of a ticket are counted from once another one is apart from it.
 *
 * @param own its clocks before any ticket was joined to it
 * @param apart the ticket that is apart again
 * @param joined the tickets that are still joined to it
 * @param answered when the ticket itself was first answered; null when it was not
 */
public record ClockReturn(List<ClockMark> own, UUID apart, List<UUID> joined, Instant answered) {
    public ClockReturn {
        own = List.copyOf(own);
        joined = List.copyOf(joined);
    }
}
