package th.sala.web.channel;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import th.sala.channels.webhook.Receipt;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemMapper;
import th.sala.web.problem.Problems;

/** From what a door said to what HTTP says. */
public final class Receipts {
    private static final int SECONDS_TO_WAIT = 5;

    private Receipts() {}

    /** @param taken the answer once everything is committed */
    public static Response answer(Receipt receipt, Function<List<UUID>, Response> taken) {
        if (receipt instanceof Receipt.Taken kept) return taken.apply(kept.ids());
        var problem = problem(receipt);
        var answer = ProblemMapper.answer(problem);
        return problem.status() == 503 || problem.status() == 429
                ? Response.fromResponse(answer)
                        .header("Retry-After", SECONDS_TO_WAIT)
                        .build()
                : answer;
    }

    /** What a sender is told of whom nothing was stored; a refusal of a port in the same words as everywhere. */
    static Problem problem(Receipt receipt) {
        if (receipt instanceof Receipt.Declined declined) return Problems.refusal(declined.refusal());
        var refused = (Receipt.Refused) receipt;
        return Problem.of(status(refused.reason()), refused.code(), title(refused.reason()), refused.sentence());
    }

    private static int status(Receipt.Reason reason) {
        return switch (reason) {
            case MALFORMED -> 400;
            case UNSIGNED -> 401;
            case UNKNOWN_CHANNEL -> 404;
            case INVALID -> 422;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    private static String title(Receipt.Reason reason) {
        return switch (reason) {
            case MALFORMED -> "The request cannot be read.";
            case UNSIGNED -> "The signature is wrong.";
            case UNKNOWN_CHANNEL -> "There is no such channel.";
            case INVALID -> "The request is not valid.";
            case TOO_MANY -> "There were too many requests.";
            case UNAVAILABLE -> "The hub is not available.";
        };
    }
}
