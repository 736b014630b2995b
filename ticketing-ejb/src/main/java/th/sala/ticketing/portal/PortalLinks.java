package th.sala.ticketing.portal;

import java.time.Instant;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Signed links to the portal, sent by the hub to where the customer wrote from; nobody but who reads there sees one. One
 * transaction each, which refuses as {@code NOT_FOUND} the ticket that no team of the caller owns.
 */
public interface PortalLinks {

    /**
     * Sends a link that opens this ticket and its customer's preferences, for 14 days. {@code INVALID} with
     * {@code no-address} when the customer never wrote under an address, and as a courier refuses.
     */
    Outcome<Sent> send(Caller caller, long number);

    /** From now on no link of this ticket opens anything. How many there were. */
    Outcome<Integer> revoke(Caller caller, long number);

    /** @param message that takes it there */
    record Sent(UUID message, String channel, Instant expiresAt) {}
}
