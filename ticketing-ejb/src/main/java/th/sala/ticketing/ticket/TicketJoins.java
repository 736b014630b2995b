package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * How a ticket goes on in another one and parts from it again, or is made of a part of it. Joins the caller's transaction;
 * messages are moved before.
 */
public interface TicketJoins {

    /**
     * The ticket ends as a duplicate and goes on in the other, which takes its newest word as its own.
     *
     * @param newest message of both; null when there is none
     * @param wrote whether that came from the ticket that ends, and from the customer
     * @return how both stood before
     */
    Joined join(UUID ticket, UUID into, UUID newest, boolean wrote, String actor, Instant at);

    /**
     * The ticket is apart from the other again, and stands as it did.
     *
     * @param newest its own newest message; null when there is none
     * @param left the other's newest message; null when there is none
     */
    void part(UUID ticket, UUID from, Stood again, UUID newest, UUID left, String actor, Instant at);

    /** What made the ticket stand as it does left it: it stands as it did before. */
    void standAgain(UUID ticket, Stood again, String actor, Instant at);

    /**
     * A part of the ticket has a ticket of its own.
     *
     * @param newest message of the new ticket
     * @param left newest message of the old one; null when there is none
     */
    void split(UUID ticket, UUID opened, UUID newest, UUID left, String actor, Instant at);

    /** How two tickets stood before one went on in the other. */
    record Joined(Stood ticket, Stood other) {}
}
