package th.sala.consent.subject;

import java.util.Set;

/**
 * By what it was shown that two identities are one person.
 *
 * @param kind one of {@link #KINDS}
 * @param sha256 of a proof kept elsewhere, 64 hexadecimal digits; null when there is none
 * @param text what was shown or said, sealed with the key of the identity that was merged; null when there is nothing to
 *     say beyond the kind
 */
public record MergeEvidence(String kind, String sha256, String text) {

    /** A code sent to the other channel and told back, a signed link opened there, a spoken check, or what consents take. */
    public static final Set<String> KINDS = Set.of(
            "CODE_SENT",
            "SIGNED_LINK",
            "SPOKEN_CHECK",
            "SCREENSHOT",
            "RAW_WEBHOOK",
            "EMAIL_MIME",
            "CALL_RECORDING_SPAN",
            "CHAT_EXCERPT",
            "SIGNED_FORM",
            "AGENT_ATTESTATION");

    @Override
    public String toString() {
        return kind;
    }
}
