package th.sala.consent.ledger;

import java.util.Set;

/**
 * What makes a yes hold at once. What persons press themselves is proven by the press. What a colleague records is proven by
 * something the person left behind: a span of the recording, a signed form, or a message of theirs; a colleague's word and
 * click are not.
 */
final class ConsentProofs {
    private static final Set<String> THEMSELVES = Set.of("subject", "system");

    private ConsentProofs() {}

    static boolean hold(ConsentDecision decision) {
        CaptureMethod method = CaptureMethod.of(decision.method()).orElseThrow();
        if (method == CaptureMethod.VERBAL_ATTESTED) {
            return false;
        }
        return THEMSELVES.contains(decision.actor())
                || switch (method) {
                    case TICK, BUTTON, REPLY_KEYWORD -> decision.message() != null;
                    case VERBAL_RECORDED -> carries(decision, EvidenceKind.CALL_RECORDING_SPAN);
                    case SIGNATURE -> carries(decision, EvidenceKind.SIGNED_FORM);
                    case VERBAL_ATTESTED, DOUBLE_OPT_IN -> false;
                };
    }

    private static boolean carries(ConsentDecision decision, EvidenceKind kind) {
        return ConsentRules.evidence(decision).stream()
                .anyMatch(one -> kind.name().equals(one.kind()));
    }
}
