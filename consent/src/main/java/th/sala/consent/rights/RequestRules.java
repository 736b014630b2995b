package th.sala.consent.rights;

import java.util.Optional;
import java.util.Set;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Verdict;

/** What a step of a request needs, and when it comes too early or too late. */
final class RequestRules {
    static final String REFUSED = "refused";
    private static final String PROPOSED = "refusal-proposed";
    private static final Set<String> DECIDED = Set.of("granted", REFUSED);
    private static final Set<String> METHODS = Set.of(
            "signed-in",
            "signed-link",
            "code-sent",
            "contact-point",
            "in-person",
            "identity-document",
            "representative");
    private static final int LONGEST = 2_000;

    private RequestRules() {}

    static Optional<RequestRefusal> against(Proof proof, RightsRequest request) {
        if (!METHODS.contains(String.valueOf(proof.method()))) {
            return Optional.of(RequestRefusal.UNKNOWN_METHOD);
        }
        return tooLong(proof.note()) ? Optional.of(RequestRefusal.TOO_LONG) : moved(request);
    }

    /** @param citable whether the ground is one of the law in force, and one against such a request */
    static Optional<RequestRefusal> against(Verdict verdict, RightsRequest request, boolean citable) {
        if (!DECIDED.contains(String.valueOf(verdict.outcome()))) {
            return Optional.of(RequestRefusal.UNKNOWN_OUTCOME);
        }
        if (tooLong(verdict.reason())) {
            return Optional.of(RequestRefusal.TOO_LONG);
        }
        return moved(request).or(() -> verdict.outcome().equals(REFUSED) ? ground(verdict, citable) : proof(request));
    }

    static Optional<RequestRefusal> againstApproval(RightsRequest request, String actor) {
        if (!PROPOSED.equals(request.state())) {
            return Optional.of(RequestRefusal.NOTHING_TO_APPROVE);
        }
        return request.decision().by().equals(actor) ? Optional.of(RequestRefusal.SAME_PERSON) : Optional.empty();
    }

    private static Optional<RequestRefusal> moved(RightsRequest request) {
        if (DECIDED.contains(request.state())) {
            return Optional.of(RequestRefusal.DECIDED);
        }
        return PROPOSED.equals(request.state()) ? Optional.of(RequestRefusal.AWAITS_APPROVAL) : Optional.empty();
    }

    private static Optional<RequestRefusal> ground(Verdict verdict, boolean citable) {
        boolean told = verdict.reason() != null && !verdict.reason().isBlank();
        return citable && told ? Optional.empty() : Optional.of(RequestRefusal.GROUND_MISSING);
    }

    private static Optional<RequestRefusal> proof(RightsRequest request) {
        return "verified".equals(request.state()) ? Optional.empty() : Optional.of(RequestRefusal.NOT_VERIFIED);
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST;
    }
}
