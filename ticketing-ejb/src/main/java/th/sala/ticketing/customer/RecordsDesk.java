package th.sala.ticketing.customer;

import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** What is on record of a person besides what identifies them: whoever reads it is decided about and written down. */
public interface RecordsDesk {

    /**
     * Before a part of a person's records is shown: one row of the access log, for agents with the open ticket they hold
     * and the gate's decision, for officers with the reason {@code officer-duty}.
     *
     * <p>Refused as {@code NOT_FOUND} when an agent {@link #serve serves} the person by no ticket, {@code purpose-refused} with the
     * reason when the gate refuses, as of a restricted record.
     *
     * @param part {@code consents} or {@code capacity}
     */
    Outcome<SubjectId> look(Caller caller, SubjectId person, String part);

    /**
     * Whether the caller holds an open ticket of the person, else {@code NOT_FOUND}. One that the caller opened about
     * somebody known before counts once that person was in contact on it.
     */
    Outcome<SubjectId> serve(Caller caller, SubjectId person);
}
