package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * How a ticket stood before a change that may be taken back.
 *
 * @param waitingFor null unless it waited
 * @param waitingUntil null unless it waited until then
 * @param solved whether it had been solved before
 * @param lastChange newest row of its history; null when it has none any more
 */
public record StoodBefore(
        String team,
        String assignee,
        String priority,
        String state,
        String waitingFor,
        Instant waitingUntil,
        boolean solved,
        UUID lastChange) {

    Stood stood() {
        return new Stood(TicketState.of(state), waitingFor, waitingUntil);
    }
}
