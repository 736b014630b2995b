package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.UUID;

/** How a ticket goes on in another one, and parts from it again. Joins the caller's transaction; messages are moved before. */
public interface TicketJoins {

    /**
     * The ticket ends as a duplicate and goes on in the other, which takes its newest word as its own.
     *
     * @param newest message of both; null when there is none
     * @param wrote whether that came from the ticket that ends, and from the customer
     * @return the state of the ticket before
     */
    TicketState join(UUID ticket, UUID into, UUID newest, boolean wrote, String actor, Instant at);

    /**
     * The ticket is apart from the other again.
     *
     * @param before its state before it went on in the other
     * @param newest its own newest message; null when there is none
     * @param left the other's newest message; null when there is none
     */
    void part(UUID ticket, UUID from, TicketState before, UUID newest, UUID left, String actor, Instant at);
}
