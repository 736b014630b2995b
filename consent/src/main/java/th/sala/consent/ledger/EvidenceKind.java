package th.sala.consent.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What can prove a decision. Grows only. */
enum EvidenceKind {
    SCREENSHOT,
    RAW_WEBHOOK,
    EMAIL_MIME,
    CALL_RECORDING_SPAN,
    CHAT_EXCERPT,
    SIGNED_FORM,
    AGENT_ATTESTATION;

    static Optional<EvidenceKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }
}
