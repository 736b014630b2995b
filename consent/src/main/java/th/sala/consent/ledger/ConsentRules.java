package th.sala.consent.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.sala.consent.ledger.ConsentDecision.Evidence;

/** What a decision must carry to be proven years later. Each rule names the part that is missing. */
final class ConsentRules {
    private static final Map<String, String> EVENTS = Map.of(
            "given", "ConsentGiven",
            "renewed", "RenewedConsentGiven",
            "refused", "ConsentRefused",
            "withdrawn", "ConsentWithdrawn");
    private static final Map<String, String> PROOFS_OF_SPEECH =
            Map.of("VERBAL_RECORDED", "CALL_RECORDING_SPAN", "VERBAL_ATTESTED", "AGENT_ATTESTATION");
    private static final String NAMES = String.join(", ", ContactChannels.ALL);
    private static final Set<String> LANGUAGES = Set.of("th", "en");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_PROOFS = 20;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private ConsentRules() {}

    /** The state that a decision enters, DPV vocabulary. */
    static String event(ConsentDecision decision) {
        return decision.waits() ? "ConsentRequested" : EVENTS.get(decision.decision());
    }

    static void check(ConsentDecision decision) {
        require(decision.subject() != null, "A consent names its subject.");
        require(decision.purpose() != null, "A consent names its purpose.");
        require(EVENTS.containsKey(String.valueOf(decision.decision())), "decision is given, refused or withdrawn.");
        require(
                !"renewed".equals(decision.decision()) || "subject".equals(decision.actor()),
                "decision is renewed by the person alone.");
        require(
                decision.channel() != null && ContactChannels.ALL.contains(decision.channel()),
                "channel is one of " + NAMES + ".");
        require(LANGUAGES.contains(NoticeReference.language(decision)), "language is th or en.");
        require(
                decision.guardian() == null || written(decision.guardian(), LONGEST_NAME),
                "guardian names who decided, in " + LONGEST_NAME + " characters at most.");
        require(decision.actor() != null, "A consent names its actor.");
        checkMethod(decision);
        checkSpoken(decision);
        require(
                decision.noticeVersion() != null || !decision.agrees(),
                "noticeVersion is required for given: nobody can agree to what was not told.");
        List<Evidence> evidence = evidence(decision);
        require(evidence.size() <= MOST_PROOFS, "evidence has " + MOST_PROOFS + " parts at most.");
        evidence.forEach(ConsentRules::checkEvidence);
    }

    /** Beside the proofs that were given: who vouches for a guardian of whom there is no record. */
    static List<Evidence> evidence(ConsentDecision decision) {
        List<Evidence> given = decision.evidence() == null ? List.of() : decision.evidence();
        return decision.guardian() == null || Authority.named(decision).isPresent()
                ? given
                : Stream.concat(
                                given.stream(),
                                Stream.of(
                                        new Evidence(EvidenceKind.AGENT_ATTESTATION.name(), null, decision.guardian())))
                        .toList();
    }

    private static void checkMethod(ConsentDecision decision) {
        CaptureMethod method = CaptureMethod.of(decision.method())
                .orElseThrow(() -> new IncompleteConsent("method is one of TICK, BUTTON, REPLY_KEYWORD, "
                        + "VERBAL_RECORDED, VERBAL_ATTESTED, SIGNATURE, DOUBLE_OPT_IN."));
        require(
                !method.needsEvidence()
                        || (decision.evidence() != null && !decision.evidence().isEmpty()),
                "evidence is required for the method " + method + ".");
    }

    /** A word on the phone leaves nothing behind by itself (section 19, paragraph 2): a recording or somebody who vouches. */
    private static void checkSpoken(ConsentDecision decision) {
        if (!"phone".equals(decision.channel()) || !"given".equals(decision.decision())) {
            return;
        }
        String proof = PROOFS_OF_SPEECH.get(decision.method());
        require(proof != null, "method on the phone is VERBAL_RECORDED or VERBAL_ATTESTED.");
        require(
                evidence(decision).stream().anyMatch(one -> proof.equals(one.kind())),
                "evidence of the method " + decision.method() + " is a " + proof + ".");
    }

    private static void checkEvidence(Evidence evidence) {
        require(EvidenceKind.of(evidence.kind()).isPresent(), "evidence has an unknown kind.");
        require((evidence.sha256() == null) != (evidence.text() == null), "evidence carries either sha256 or text.");
        require(
                evidence.text() == null || written(evidence.text(), LONGEST_TEXT),
                "text is written, in " + LONGEST_TEXT + " characters at most.");
        require(
                evidence.sha256() == null || SHA256.matcher(evidence.sha256()).matches(),
                "sha256 has 64 lower-case hexadecimal digits.");
    }

    private static boolean written(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }

    static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IncompleteConsent(sentence);
        }
    }
}
