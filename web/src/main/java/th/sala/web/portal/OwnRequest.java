package th.sala.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import th.sala.consent.rights.RightsRequest;

/**
 * A request under the law as the person sees it.
 *
 * @param state {@code proof-needed} until it is known who asks, {@code in-progress}, then {@code granted} or
 *     {@code refused}
 * @param dueOn the last day by which the law wants an answer, in Asia/Bangkok
 * @param law key of the rule that the day rests on
 * @param decidedAt null before it is decided for good
 * @param ground of a refusal, a key of the table of law; null otherwise
 * @param reason of a refusal, in words; null otherwise
 */
public record OwnRequest(
        UUID id,
        String type,
        String state,
        Instant receivedAt,
        LocalDate dueOn,
        String law,
        Instant decidedAt,
        String ground,
        String reason) {

    static OwnRequest of(RightsRequest request) {
        boolean refused = request.state().equals("refused");
        boolean decided = refused || !state(request).matches("proof-needed|in-progress");
        return new OwnRequest(
                request.id(),
                request.type(),
                state(request),
                request.receivedAt(),
                request.dueOn(),
                request.law(),
                decided && request.decision() != null ? request.decision().at() : null,
                refused ? request.decision().ground() : null,
                refused ? request.decision().reason() : null);
    }

    /** What the desk still ponders is in progress: a refusal that nobody agreed to is none. */
    private static String state(RightsRequest request) {
        return switch (request.state()) {
            case "received" -> "proof-needed";
            case "verified", "refusal-proposed" -> "in-progress";
            default -> request.state();
        };
    }
}
