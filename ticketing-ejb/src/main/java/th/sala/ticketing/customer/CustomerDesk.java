package th.sala.ticketing.customer;

import th.sala.consent.audit.Page;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Who the customer is, shown as far as the caller's work needs it. Whatever is shown in the clear is logged. */
public interface CustomerDesk {

    /**
     * The customer beside a ticket. The agent who holds that open ticket sees the name and the contact point of its
     * channel, logged with the ticket as reason; everybody else sees masks. Who opened that ticket about somebody known
     * before sees the contact point they typed and else masks, until the customer was in contact on it; logged as
     * {@code opened-by-looker}.
     *
     * @param ticket number of the ticket at hand; null for masks only. Agents see customers of their teams' tickets
     *     only, privacy officers everybody; else refused as {@code NOT_FOUND}. Auditors read the records about a person,
     *     not the person
     */
    Outcome<CustomerView> view(Caller caller, SubjectId customer, Long ticket);

    /**
     * One field in the clear, decided by the gate and logged.
     *
     * <p>Refused as {@code INVALID} for an unknown field or reason or a missing note, {@code NOT_FOUND} when the caller
     * has nothing to do with the person or no such field is held, {@code purpose-refused} with the reason when the gate refuses.
     */
    Outcome<RevealedField> reveal(Caller caller, SubjectId customer, RevealRequest request);

    /**
     * The persons with exactly this e-mail address or phone number, and those whom the words fit in part, newest first; masked,
     * each a row of the access log. Of whom only other teams serve, agents learn by a whole contact point no other one, and by
     * a part nothing; the same holds for restricted records.
     *
     * <p>Refused as {@code too-many-searches} once the caller found as many persons within an hour as the number
     * {@code search-persons} allows, as {@code INVALID} for an unknown cursor.
     */
    Outcome<Page<CustomerMatch>> search(Caller caller, CustomerQuery query);
}
