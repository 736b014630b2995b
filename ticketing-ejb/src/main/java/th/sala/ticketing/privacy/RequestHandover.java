package th.sala.ticketing.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** How an agent who reads that a customer uses a right of theirs hands that over to the privacy officer. */
public interface RequestHandover {

    /**
     * The request is that of who wrote the message, whosever the ticket is, and came when the message came. {@code NOT_FOUND} as {@code unknown-ticket};
     * {@code INVALID} as {@code unknown-message} when it is no customer's in this ticket, or
     * {@code unknown-request-type}; {@code CONFLICT} as {@code request-handed-over} when it was handed over for this before,
     * or {@code unusable-receipt}.
     */
    Outcome<HandedOver> handOver(Caller caller, long number, NewHandover handover);

    /** What was handed over from this ticket, the oldest first. */
    Outcome<List<HandedOver>> of(Caller caller, long number);

    /**
     * What is handed over.
     *
     * @param type {@code access}, {@code source}, {@code portability}, {@code objection}, {@code erasure},
     *     {@code restriction}, {@code rectification} or {@code withdrawal}
     * @param message the message that asks
     */
    record NewHandover(String type, UUID message) {}

    /**
     * As an agent sees it: no word of what the officer wrote.
     *
     * @param receivedAt when the message reached the firm: a mail, its mailbox
     * @param dueOn last day in Asia/Bangkok
     * @param state as of a rights request
     */
    record HandedOver(UUID id, String type, UUID message, Instant receivedAt, LocalDate dueOn, String state) {}
}
