package th.sala.consent.ledger;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import th.sala.consent.ledger.ConsentDecision.Evidence;

/** What a decision must carry to be proven years later. Each rule names the part that is missing. */
final class ConsentRules {
    static final Map<String, String> EVENTS =
            Map.of("given", "ConsentGiven", "refused", "ConsentRefused", "withdrawn", "ConsentWithdrawn");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private ConsentRules() {}

    static void check(ConsentDecision decision) {
        require(decision.subject() != null, "A consent names its subject.");
        require(decision.purpose() != null, "A consent names its purpose.");
        require(EVENTS.containsKey(String.valueOf(decision.decision())), "decision is given, refused or withdrawn.");
        require(decision.channel() != null && !decision.channel().isBlank(), "channel says where it was expressed.");
        require(decision.actor() != null, "A consent names its actor.");
        checkMethod(decision);
        require(
                decision.noticeVersion() != null || !"given".equals(decision.decision()),
                "noticeVersion is required for given: nobody can agree to what was not told.");
        evidence(decision).forEach(ConsentRules::checkEvidence);
    }

    static List<Evidence> evidence(ConsentDecision decision) {
        return decision.evidence() == null ? List.of() : decision.evidence();
    }

    private static void checkMethod(ConsentDecision decision) {
        CaptureMethod method = CaptureMethod.of(decision.method())
                .orElseThrow(() -> new IncompleteConsent("method is one of TICK, BUTTON, REPLY_KEYWORD, "
                        + "VERBAL_RECORDED, VERBAL_ATTESTED, SIGNATURE, DOUBLE_OPT_IN."));
        require(
                !method.needsEvidence() || !evidence(decision).isEmpty(),
                "evidence is required for the method " + method + ".");
    }

    private static void checkEvidence(Evidence evidence) {
        require(EvidenceKind.of(evidence.kind()).isPresent(), "evidence has an unknown kind.");
        require((evidence.sha256() == null) != (evidence.text() == null), "evidence carries either sha256 or text.");
        require(
                evidence.sha256() == null || SHA256.matcher(evidence.sha256()).matches(),
                "sha256 has 64 lower-case hexadecimal digits.");
    }

    static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IncompleteConsent(sentence);
        }
    }
}
