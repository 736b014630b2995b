package th.sala.ticketing.sla;

import java.time.Instant;

/**
 * Time that a clock does not count although its calendar is open.
 *
 * @param to null while it lasts
 * @param reason {@link #WAITING} or {@link #TICKET_CLOSED}
 */
record Pause(Instant from, Instant to, String reason) {
    static final String WAITING = "waiting";
    static final String TICKET_CLOSED = "ticket-closed";

    boolean running() {
        return to == null;
    }

    Span span() {
        return new Span(from.getEpochSecond(), running() ? Long.MAX_VALUE : to.getEpochSecond());
    }
}
