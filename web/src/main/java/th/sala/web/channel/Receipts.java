package th.sala.web.channel;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import th.sala.channels.webhook.Receipt;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemMapper;

/** From what a door said to what HTTP says. */
public final class Receipts {
    private static final int SECONDS_TO_WAIT = 5;

    private Receipts() {}

    /** @param taken the answer once everything is committed */
    public static Response answer(Receipt receipt, Function<List<UUID>, Response> taken) {
        return receipt instanceof Receipt.Taken kept ? taken.apply(kept.ids()) : refused((Receipt.Refused) receipt);
    }

    private static Response refused(Receipt.Refused refused) {
        var problem = Problem.of(status(refused.reason()), refused.code(), title(refused.reason()), refused.sentence());
        var answer = ProblemMapper.answer(problem);
        return refused.reason() == Receipt.Reason.UNAVAILABLE || refused.reason() == Receipt.Reason.TOO_MANY
                ? Response.fromResponse(answer)
                        .header("Retry-After", SECONDS_TO_WAIT)
                        .build()
                : answer;
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
