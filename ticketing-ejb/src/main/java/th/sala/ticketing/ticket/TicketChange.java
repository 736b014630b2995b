package th.sala.ticketing.ticket;

import java.time.Instant;
import th.sala.consent.subject.TellingWords;

/**
 * One change of a ticket. Never altered afterwards.
 *
 * @param actor user name, or {@code system}, or {@code customer}
 * @param field what changed, such as {@code state} or {@code assignee}
 * @param from value before; null when there was none
 * @param to value after; null when there is none
 * @param reason why, as a sentence or code; null when nobody gave one
 */
public record TicketChange(Instant at, String actor, String field, String from, String to, String reason) {

    /** As colleagues read it: a subject may be how the customer's words began. */
    TicketChange shown() {
        return field.equals("subject")
                ? new TicketChange(at, actor, field, TellingWords.masked(from), TellingWords.masked(to), reason)
                : this;
    }
}
