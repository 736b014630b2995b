package th.sala.ticketing.emergency;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Opens what belongs to another team when it cannot wait: for reading, for a limited time, and under the eyes of the
 * privacy officer from the first moment.
 */
public interface EmergencyDesk {

    /**
     * Opens a ticket of whichever team, with the card of its customer.
     *
     * <p>Refused as {@code INVALID} with {@code invalid-emergency} for an unknown reason or a missing note, whatever there
     * is; as {@code NOT_FOUND} when there is no such ticket or its customer is erased, {@code CONFLICT} with
     * {@code already-yours} when a team of the caller owns it.
     */
    Outcome<Opened> ticket(Caller caller, long number, Plea plea);

    /**
     * Opens a person's card and what it reveals, without any ticket. Refused like {@link #ticket}; an erased or unknown
     * person is not found.
     */
    Outcome<Opened> person(Caller caller, SubjectId customer, Plea plea);

    /**
     * Why it cannot wait.
     *
     * @param reason {@code danger-to-life}, {@code crime-in-progress}, {@code service-outage} or {@code legal-order}
     * @param note in words; required
     */
    record Plea(String reason, String note) {

        @Override
        public String toString() {
            return "emergency for " + reason;
        }
    }

    /**
     * @param ticket number; null when the person was opened
     * @param until when it closes by itself
     */
    record Opened(UUID id, UUID customer, Long ticket, String reason, Instant openedAt, Instant until) {}
}
