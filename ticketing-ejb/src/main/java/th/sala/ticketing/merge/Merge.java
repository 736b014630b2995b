package th.sala.ticketing.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.sla.ClockMark;
import th.sala.ticketing.ticket.Stood;

/**
 * A ticket that goes on in another one.
 *
 * @param stood how the ticket stood before
 * @param otherStood how the other one did; its state is null for a merge of which that was not recorded
 * @param messages what moved
 * @param tasks that moved
 * @param clocks of the other ticket, as they were before any was joined to it
 */
record Merge(
        UUID id,
        UUID ticket,
        UUID intoTicket,
        Instant at,
        String actor,
        Stood stood,
        Stood otherStood,
        List<UUID> messages,
        List<UUID> tasks,
        List<ClockMark> clocks) {
    Merge {
        messages = List.copyOf(messages);
        tasks = List.copyOf(tasks);
        clocks = List.copyOf(clocks);
    }
}
