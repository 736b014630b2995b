package th.sala.ticketing.ticket;

import java.time.Instant;

/**
 * How a ticket stood before another one was joined to it or parted from it.
 *
 * @param waitingFor null unless it waited
 * @param waitingUntil null unless it waited until then
 */
public record Stood(TicketState state, String waitingFor, Instant waitingUntil) {

    static Stood of(TicketState state, Waiting waiting) {
        return waiting == null ? new Stood(state, null, null) : new Stood(state, waiting.whom(), waiting.until());
    }

    Waiting waiting() {
        return Waiting.of(waitingFor, waitingUntil);
    }
}
