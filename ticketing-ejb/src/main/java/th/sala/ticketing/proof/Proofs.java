package th.sala.ticketing.proof;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.ticket.TicketHead;

/**
 * Proofs that a contact point is held by who speaks to us elsewhere. The secret of a proof is never stored: it is made of
 * the proof's id with the customer's key when the message leaves and when it is compared. Joins the caller's transaction.
 */
public interface Proofs {

    /**
     * Sends a code of six digits, good for ten minutes and three tries, or a link, good for a day. What was sent before for
     * the same two is void from now on. {@code CONFLICT} with {@code too-many-requests} after five within a day to one
     * address; else as {@code Courier} refuses.
     */
    Outcome<Proof> send(Wanted wanted);

    /** Held until the transaction ends, so that tries are counted one after the other. */
    Optional<Proof> hold(UUID proof);

    /**
     * Compares what somebody told with the code that was sent; a miss counts.
     *
     * @return the proof as it is then
     */
    Proof tell(Proof proof, String told);

    /** One that was proven and not used yet, between these two persons, each with all their identities. */
    Optional<Proof> proven(String kind, List<SubjectId> one, List<SubjectId> other);

    /** What was sent for this person, all their identities, and still waits or was not used yet; the newest first. */
    List<Proof> open(List<SubjectId> person);

    /** Both are one person by it now: it proves nothing any more. */
    void used(Proof proof);

    /**
     * What is to be proven.
     *
     * @param kind {@code CODE_SENT} or {@code SIGNED_LINK}
     * @param customer whose conversation it is
     * @param holder who holds the contact point that is to be linked
     * @param to where the code or the link goes
     * @param actor user name of who asks for it
     * @param purpose on which it leaves: a person's own rights, or the care for their matter
     */
    record Wanted(
            String kind,
            SubjectId customer,
            SubjectId holder,
            ChannelAddress to,
            TicketHead ticket,
            String actor,
            String purpose) {

        @Override
        public String toString() {
            return kind;
        }
    }
}
