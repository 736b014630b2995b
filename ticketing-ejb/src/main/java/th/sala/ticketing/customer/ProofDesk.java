package th.sala.ticketing.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.IdentityDesk.LinkedIdentity;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Shows that a contact point belongs to who speaks to us elsewhere, by what the hub itself can check. A code goes to one of
 * the two and is told on the other; a link goes to one of them and is confirmed there. Neither is shown to any colleague.
 *
 * <p>Every method refuses as {@code NOT_FOUND} with {@code unknown-customer} whoever has nothing to do with the customer.
 */
public interface ProofDesk {

    /**
     * Sends a code or a link, under the purpose {@code customer-care}. {@code INVALID} with {@code unusable-address},
     * {@code unknown-proof-kind}, {@code channel-unavailable}, {@code recipient-required} when nothing is known of the
     * customer on the channel it should go through, or the gate's refusal; {@code CONFLICT} with {@code already-one} or
     * {@code too-many-requests}.
     */
    Outcome<ProofView> send(Caller caller, SubjectId customer, NewProof asked);

    /** What was sent and still waits, or was proven and not used yet; the newest first. */
    Outcome<List<ProofView>> open(Caller caller, SubjectId customer);

    /** {@code NOT_FOUND} with {@code unknown-proof}. */
    Outcome<ProofView> read(Caller caller, SubjectId customer, UUID proof);

    /**
     * Compares the code that was told, and links when it matches; a confirmed link is linked by an empty answer.
     * {@code CONFLICT} with {@code proof-void} when it expired, was missed three times or was used; {@code INVALID} with
     * {@code told-where-sent} for a message that came from where the code was sent, and {@code code-required}.
     */
    Outcome<Answered> answer(Caller caller, SubjectId customer, UUID proof, Told told);

    /**
     * What is to be shown.
     *
     * @param kind {@code CODE_SENT} or {@code SIGNED_LINK}
     * @param channel of the contact point that is to be linked
     * @param value that contact point
     * @param through the channel on which the code or link is sent: the contact point's own, which null means too, or one
     *     on which the customer is known, such as {@code line}
     * @param ticket number of the conversation
     */
    record NewProof(String kind, String channel, String value, String through, Long ticket) {

        @Override
        public String toString() {
            return kind + " on " + channel;
        }
    }

    /**
     * @param code as the customer told it; null when a message says it
     * @param message id of a message of the same conversation that is the code; null when it was spoken
     */
    record Told(String code, UUID message) {

        @Override
        public String toString() {
            return message == null ? "spoken" : "written";
        }
    }

    /**
     * A code or link that was sent.
     *
     * @param channel where it went
     * @param state {@code sent}, {@code proven}, {@code used}, {@code expired} or {@code failed}
     * @param triesLeft how many codes may still be told
     * @param message the message that took it there
     * @param other who holds the contact point that is to be linked, masked
     */
    record ProofView(
            UUID id,
            String kind,
            String channel,
            String state,
            Instant sentAt,
            Instant expiresAt,
            int triesLeft,
            UUID message,
            CustomerMatch other) {}

    /**
     * @param match whether it was the code, or the link was confirmed
     * @param identity what is linked now; null without a match
     */
    record Answered(boolean match, int triesLeft, LinkedIdentity identity) {}
}
