package th.sala.consent.rights;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;

/** What a step of a request needs, and when it comes too early or too late. */
final class RequestRules {
    static final String REFUSED = "refused";
    private static final String PROPOSED = "refusal-proposed";
    private static final Set<String> VERDICTS = Set.of("granted", REFUSED);
    private static final Set<String> DECIDED = Set.of("granted", REFUSED, "done");
    private static final Set<String> BY_HAND = Set.of("in-person", "post", "message");
    private static final Set<String> METHODS = Set.of(
            "signed-in",
            "signed-link",
            "code-sent",
            "contact-point",
            "in-person",
            "identity-document",
            "representative");
    private static final int LONGEST = 2_000;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private RequestRules() {}

    static Optional<RequestRefusal> against(Receipt receipt, Optional<RequestType> type) {
        if (type.isEmpty()) {
            return Optional.of(RequestRefusal.UNKNOWN_TYPE);
        }
        if (!ArrivalChannels.known(receipt.channel())) {
            return Optional.of(RequestRefusal.UNKNOWN_CHANNEL);
        }
        return tooLong(receipt.representative()) || tooLong(receipt.words())
                ? Optional.of(RequestRefusal.TOO_LONG)
                : Optional.empty();
    }

    /** The representation that it names; empty when the person asks, or somebody known in words only. */
    static Optional<UUID> representation(Receipt receipt) {
        return Optional.ofNullable(receipt.representative())
                .map(String::strip)
                .filter(named -> ID.matcher(named).matches())
                .map(UUID::fromString);
    }

    /** Only what was granted is carried out, and once. */
    static Optional<RequestRefusal> againstDeed(RightsRequest request) {
        if ("done".equals(request.state())) {
            return Optional.of(RequestRefusal.DONE);
        }
        return "granted".equals(request.state()) ? Optional.empty() : Optional.of(RequestRefusal.NOT_GRANTED);
    }

    /** The same for a deed of its own kind of request. */
    static Optional<RequestRefusal> againstDeed(RightsRequest request, RequestType type) {
        return type.code().equals(request.type()) ? againstDeed(request) : Optional.of(RequestRefusal.OTHER_STEP);
    }

    /** The same for what was handed over outside the hub. */
    static Optional<RequestRefusal> againstHandedOver(RightsRequest request, String how, String note) {
        if (!BY_HAND.contains(how)) {
            return Optional.of(RequestRefusal.UNKNOWN_WAY);
        }
        if (tooLong(note)) {
            return Optional.of(RequestRefusal.TOO_LONG);
        }
        return RequestType.of(request.type()).orElseThrow().asksForData()
                ? againstDeed(request)
                : Optional.of(RequestRefusal.OTHER_STEP);
    }

    static Optional<RequestRefusal> against(Proof proof, RightsRequest request) {
        if (!METHODS.contains(String.valueOf(proof.method()))) {
            return Optional.of(RequestRefusal.UNKNOWN_METHOD);
        }
        return tooLong(proof.note()) ? Optional.of(RequestRefusal.TOO_LONG) : moved(request);
    }

    /** @param citable whether the ground is one of the law in force, and one against such a request */
    static Optional<RequestRefusal> against(Verdict verdict, RightsRequest request, boolean citable) {
        if (!VERDICTS.contains(String.valueOf(verdict.outcome()))) {
            return Optional.of(RequestRefusal.UNKNOWN_OUTCOME);
        }
        if (tooLong(verdict.reason())) {
            return Optional.of(RequestRefusal.TOO_LONG);
        }
        return moved(request).or(() -> verdict.outcome().equals(REFUSED) ? ground(verdict, citable) : proof(request));
    }

    static Optional<RequestRefusal> againstApproval(RightsRequest request, UUID decision, String actor) {
        if (!PROPOSED.equals(request.state())) {
            return Optional.of(RequestRefusal.NOTHING_TO_APPROVE);
        }
        if (!request.decision().id().equals(decision)) {
            return Optional.of(RequestRefusal.OTHER_DECISION);
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
        return citable && (told || RequestType.GONE.equals(verdict.ground()))
                ? Optional.empty()
                : Optional.of(RequestRefusal.GROUND_MISSING);
    }

    private static Optional<RequestRefusal> proof(RightsRequest request) {
        return "verified".equals(request.state()) || "none".equals(request.proofNeeded())
                ? Optional.empty()
                : Optional.of(RequestRefusal.NOT_VERIFIED);
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST;
    }
}
