package th.sala.consent.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * What a person decided about a purpose, as captured.
 *
 * @param purpose key of a purpose in force
 * @param decision {@code given}, {@code refused} or {@code withdrawn}; {@code renewed} when the person said themselves that
 *     what they gave before goes on
 * @param channel code of the channel it was expressed on, one of the contract's
 * @param method how it was expressed: {@code TICK}, {@code BUTTON}, {@code REPLY_KEYWORD}, {@code VERBAL_RECORDED},
 *     {@code VERBAL_ATTESTED}, {@code SIGNATURE} or {@code DOUBLE_OPT_IN}
 * @param noticeVersion {@code key/version} of the notice the person had; required for {@code given} and
 *     {@code renewed}, else may be null
 * @param language BCP 47 tag of the notice the person had, Thai or English; Thai when null
 * @param evidence proofs; required for {@code DOUBLE_OPT_IN}, {@code VERBAL_*} and {@code SIGNATURE}, else may be null
 * @param guardian who decided in the person's place (section 20): the id of a recorded representation, or, while no band is
 *     recorded, who it was and by which right in words, sealed with the person's key; null when the person decided
 * @param actor {@code subject}, {@code system}, or the user name of the colleague who recorded it
 * @param message in which the person says so; whoever serves the decision made sure that it is theirs, came in and was not
 *     taken back. Null when there is none
 * @param written when they wrote that message; null when there is none
 */
public record ConsentDecision(
        SubjectId subject,
        String purpose,
        String decision,
        String channel,
        String method,
        String noticeVersion,
        String language,
        List<Evidence> evidence,
        String guardian,
        String actor,
        UUID message,
        Instant written) {

    /** One that no message says. */
    public ConsentDecision(
            SubjectId subject,
            String purpose,
            String decision,
            String channel,
            String method,
            String noticeVersion,
            String language,
            List<Evidence> evidence,
            String guardian,
            String actor) {
        this(
                subject,
                purpose,
                decision,
                channel,
                method,
                noticeVersion,
                language,
                evidence,
                guardian,
                actor,
                null,
                null);
    }

    /** The same, as the person says it in a message of theirs. */
    public ConsentDecision saidIn(UUID proof, Instant at) {
        return new ConsentDecision(
                subject,
                purpose,
                decision,
                channel,
                method,
                noticeVersion,
                language,
                evidence,
                guardian,
                actor,
                proof,
                at);
    }

    /** Whether it says yes. */
    public boolean agrees() {
        return "given".equals(decision) || "renewed".equals(decision);
    }

    /** A yes that nothing but a colleague's word proves holds once the person confirms it (section 19, paragraph 2). */
    boolean waits() {
        return agrees() && !ConsentProofs.hold(this);
    }

    /** The same word, as another identity of the person says it. */
    ConsentDecision by(SubjectId identity) {
        return new ConsentDecision(
                identity,
                purpose,
                decision,
                channel,
                method,
                noticeVersion,
                language,
                evidence,
                guardian,
                actor,
                message,
                written);
    }

    /**
     * One proof. A text is sealed with the subject's key.
     *
     * @param kind {@code SCREENSHOT}, {@code RAW_WEBHOOK}, {@code EMAIL_MIME}, {@code CALL_RECORDING_SPAN},
     *     {@code CHAT_EXCERPT}, {@code SIGNED_FORM} or {@code AGENT_ATTESTATION}
     * @param sha256 lower-case hex hash of a proof kept elsewhere; exactly one of it and the text is given
     */
    public record Evidence(String kind, String sha256, String text) {}
}
