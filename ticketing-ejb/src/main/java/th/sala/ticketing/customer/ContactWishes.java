package th.sala.ticketing.customer;

import java.time.Instant;
import java.util.List;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * How a customer does not want to be reached, from the mouth of the customer at the desk. Each method is one transaction;
 * whom the caller does not see is {@code NOT_FOUND} with {@code unknown-customer}. A ticket that the caller opened on their
 * own is enough to hear and record a wish, and not to lift one.
 */
public interface ContactWishes {

    /** In force now; one for each channel. */
    Outcome<List<Wish>> of(Caller caller, SubjectId customer);

    /**
     * The customer does not want to be rung (section 32): the gate refuses the phone for their care at once, and nothing
     * falls back to it (CH-9). Other channels go on.
     *
     * @param channel {@code phone}; else refused as {@code INVALID} with {@code unknown-wish}
     * @param note what the customer said, sealed with their key; null when nothing was
     * @return refused as {@code CONFLICT} with {@code objects-already} when it is in force
     */
    Outcome<Wish> object(Caller caller, SubjectId customer, String channel, String note);

    /** The customer may be rung again. {@code NOT_FOUND} with {@code no-objection} when nothing stands against it. */
    Outcome<Wish> lift(Caller caller, SubjectId customer, String channel);

    /**
     * A channel on which the customer does not want to be reached.
     *
     * @param by user name of who recorded it, or {@code subject}
     */
    record Wish(String channel, Instant since, String by) {}
}
