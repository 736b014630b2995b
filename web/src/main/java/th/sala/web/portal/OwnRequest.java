package th.sala.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import th.sala.consent.rights.RightsRequest;

/**
 * A request under the law as the person sees it.
 *
 * @param state {@code proof-needed} until it is known who asks, {@code in-progress}, {@code granted} while it is carried
 *     out, then {@code done}; or {@code refused}
 * @param dueOn the last day by which the law wants an answer, in Asia/Bangkok
 * @param law key of the rule that the day rests on
 * @param decidedAt null before it is refused or carried out
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
        return new OwnRequest(
                request.id(),
                request.type(),
                state(request),
                request.receivedAt(),
                request.dueOn(),
                request.law(),
                endedAt(request),
                refused ? request.decision().ground() : null,
                refused ? request.decision().reason() : null);
    }

    private static Instant endedAt(RightsRequest request) {
        return switch (request.state()) {
            case "done" -> request.done().at();
            case "refused" -> request.decision().at();
            default -> null;
        };
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
