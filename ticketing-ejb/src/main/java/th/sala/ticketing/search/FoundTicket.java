package th.sala.ticketing.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.ticket.TicketView;

/**
 * A ticket that a search found, and where in it. Parts are plain text, one after the other; contact points and national ids
 * are masked in them as in every list.
 *
 * @param number of the ticket
 * @param ticket as lists show it
 * @param subject of the ticket in parts
 * @param highlights the places that show best why it was found, at most three; none when only the subject does
 */
public record FoundTicket(long number, TicketView ticket, List<Part> subject, List<Highlight> highlights) {
    public FoundTicket {
        subject = List.copyOf(subject);
        highlights = List.copyOf(highlights);
    }

    /** @param hit it is what was looked for */
    public record Part(String text, boolean hit) {}

    /**
     * A piece of a message around what was looked for.
     *
     * @param kind {@code message}, {@code reply} or {@code note}
     * @param direction {@code inbound} or {@code outbound}
     */
    public record Highlight(UUID message, String kind, String direction, Instant at, List<Part> parts) {
        public Highlight {
            parts = List.copyOf(parts);
        }
    }
}
