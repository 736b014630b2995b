package th.sala.ticketing.customer;

import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Whether a caller is who they say, without showing anything that is held. */
public interface CallerDesk {

    /**
     * Compares what the caller says with what is held, by keyed hash.
     *
     * <p>Three misses within a quarter of an hour, by this colleague about this person or on this ticket, lock further
     * checks for as long: {@code CONFLICT} with {@code verification-locked}; audited. {@code NOT_FOUND} with
     * {@code unknown-customer}; {@code INVALID} with {@code invalid-check} for an unknown field or nothing said;
     * {@code purpose-refused} when the gate refuses.
     */
    Outcome<Match> check(Caller caller, SubjectId customer, Said said);

    /**
     * What the caller says.
     *
     * @param field a field of the contract, such as {@code phone} or {@code national-id}
     * @param value as it is said; compared, never kept
     * @param ticket number of the conversation; null when there is none
     */
    record Said(String field, String value, Long ticket) {

        @Override
        public String toString() {
            return field;
        }
    }

    /** Whether it is the same. */
    record Match(boolean match) {}
}
