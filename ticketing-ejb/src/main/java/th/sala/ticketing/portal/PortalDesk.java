package th.sala.ticketing.portal;

import java.util.Optional;
import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;

/**
 * A customer's own tickets. Whatever is shown is a recorded decision of the gate under {@code customer-care}; a restriction
 * hides nothing from the person themselves. What is not theirs is {@code NOT_FOUND} with {@code unknown-ticket}.
 */
public interface PortalDesk {

    /**
     * Newest activity first, without what was said.
     *
     * @param cursor {@code next} of the page before; null for the first. An unreadable one is {@code INVALID}
     */
    Outcome<Page<PortalTicket>> tickets(Visitor visitor, int limit, String cursor);

    /** With what the person said and what reached them; of a merged ticket the one in which it goes on. */
    Outcome<PortalTicket> ticket(Visitor visitor, long number);

    /**
     * Under which address the visitor's next words come in, so that answers reach them. {@code CONFLICT} with
     * {@code no-address} for a link whose person never wrote.
     */
    Outcome<Place> place(Visitor visitor);

    /** The same for words about this ticket: from now on the address takes part in it. */
    Outcome<Place> place(Visitor visitor, long number);

    /** What became of what arrived under this id; empty while the hub works on it. */
    Optional<Settled> settled(UUID arrival);

    /**
     * Where words come from and belong.
     *
     * @param token leads to the ticket (M5); null for a new matter
     */
    record Place(ChannelAddress from, String token) {
        @Override
        public String toString() {
            return from.toString();
        }
    }

    /** The ticket and message that something became. */
    record Settled(long number, UUID message) {}
}
