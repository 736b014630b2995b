package th.sala.ticketing.portal;

import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.ticketing.conversation.FileContent;
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
     * A file that the ticket shows. Locked ones are refused as everywhere: {@code CONFLICT} as {@code attachment-unscanned},
     * {@code FORBIDDEN} as {@code attachment-unscannable}.
     */
    Outcome<FileContent> file(Visitor visitor, long number, UUID file);

    /**
     * Under which address the visitor's next words come in, so that answers reach them. {@code CONFLICT} with
     * {@code no-address} for a link whose person never wrote.
     */
    Outcome<Place> place(Visitor visitor);

    /** The same for words about this ticket: from now on the address takes part in it. */
    Outcome<Place> place(Visitor visitor, long number);

    /**
     * Complains that a ticket of theirs was late, once. {@code CONFLICT} with {@code not-late} when they were not told that
     * it is, or {@code already-complained}; {@code INVALID} with {@code text-required} or {@code text-too-long}.
     *
     * @return number of the complaint
     */
    Outcome<Long> complain(Visitor visitor, long number, String text);

    /** What became of something that the visitor sent in. What is not theirs is {@code NOT_FOUND}. */
    Outcome<Arrival> arrival(Visitor visitor, UUID arrival);

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

    /**
     * Something that was taken in.
     *
     * @param ticket number of the ticket that it stands in; null while the hub works on it
     * @param message what it became there; null as long
     */
    record Arrival(UUID id, Long ticket, UUID message) {

        /** Committed a moment ago. */
        public static Arrival taken(UUID id) {
            return new Arrival(id, null, null);
        }
    }
}
