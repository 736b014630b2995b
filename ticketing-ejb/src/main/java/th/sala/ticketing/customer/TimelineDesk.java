package th.sala.ticketing.customer;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.audit.Page;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.TellingWords;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Every contact of a person, over all channels and tickets, in one line. */
public interface TimelineDesk {

    /**
     * Newest first, of tickets that a team of the caller owns; without texts, which are read in the ticket. The list is a
     * recorded decision of the gate. {@code NOT_FOUND} with {@code unknown-customer}; {@code INVALID} with
     * {@code unknown-cursor}.
     *
     * @param limit 1 to 200
     * @param cursor {@code next} of the page before; null for the first
     */
    Outcome<Page<Contact>> timeline(Caller caller, SubjectId customer, int limit, String cursor);

    /**
     * One message, call or note.
     *
     * @param id of the message
     * @param identity id of the customer under which it was said
     * @param kind {@code message}, {@code reply}, {@code note} or {@code acknowledgement}
     * @param subject of the ticket, masked as everywhere; null while the person's data is kept but not used
     * @param by user name of the colleague; {@code customer} or {@code system}
     */
    record Contact(
            UUID id,
            Instant at,
            long ticket,
            String subject,
            String channel,
            String direction,
            String kind,
            UUID identity,
            String by) {
        public Contact {
            subject = TellingWords.masked(subject);
        }
    }
}
