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
     * <p>Refused as {@code NOT_FOUND} when an agent holds no open ticket of the person, {@code purpose-refused} with the
     * reason when the gate refuses, as of a restricted record.
     *
     * @param part {@code consents} or {@code capacity}
     */
    Outcome<SubjectId> look(Caller caller, SubjectId person, String part);
}
