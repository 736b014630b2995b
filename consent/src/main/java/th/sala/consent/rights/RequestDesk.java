package th.sala.consent.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * Requests of persons under the law, from receipt to decision; what carries them out is {@link RequestDeeds}. Every step
 * joins the caller's transaction and answers without what was written in words.
 */
public interface RequestDesk {

    /**
     * A request as it came in.
     *
     * @param receivedAt when it reached the firm, on whichever channel; now when null
     * @param ticket number of the conversation that it was handed over from; null otherwise
     * @param message the message that asked; null otherwise
     * @param representative who asks in the person's place: the id of a recorded representation in force, or who it is and
     *     by which right in words; null when the person asks
     * @param words what the person wrote with it; null for nothing
     */
    record Receipt(
            SubjectId subject,
            String type,
            String channel,
            Instant receivedAt,
            Long ticket,
            UUID message,
            String representative,
            String words) {

        /** One that the person made outside of any conversation of ours. */
        public Receipt(SubjectId subject, String type, String channel, Instant receivedAt) {
            this(subject, type, channel, receivedAt, null, null, null, null);
        }
    }

    /** A try to prove who asks; see {@link RequestVerification}. */
    record Proof(String method, boolean proven, String note) {}

    /** A decision; see {@link RequestDecision}. */
    record Verdict(String outcome, String ground, String reason) {}

    /** Those neither refused nor carried out yet, first due first. */
    List<RightsRequest> open();

    /** The newest 200 of those refused or carried out. */
    List<RightsRequest> closed();

    /** Those handed over from this conversation, the oldest first. */
    List<RightsRequest> ofTicket(long ticket);

    /** Without its words. Empty when there is no such request. */
    Optional<RightsRequest> get(UUID id);

    /**
     * Who is told of it: the person, or the customer who asks in their place while that representation is in force. Empty
     * when whoever asks is known in words only: then the officer tells them.
     */
    Optional<SubjectId> asker(UUID id);

    /** With its words, which the access log records. Empty when there is no such request. */
    Optional<RightsRequest> read(UUID id, String officer);

    /**
     * Records a request; its day is counted by the law of the day of receipt and stays. An objection stops every purpose
     * that yields to one at once, in the same transaction.
     */
    RequestOutcome receive(Receipt receipt, String actor);

    RequestOutcome verify(UUID id, Proof proof, String actor);

    /**
     * Grants, which needs a proof as strong as the table of proofs says; or proposes a refusal, which holds once somebody
     * else agrees. A granted objection is carried out by that: what it stopped stays stopped.
     */
    RequestOutcome decide(UUID id, Verdict verdict, String actor);

    /**
     * The word of somebody else on a proposed refusal. A refused objection ends what it had stopped.
     *
     * @param decision the refusal that they read
     */
    RequestOutcome approve(UUID id, UUID decision, boolean approved, String actor);
}
