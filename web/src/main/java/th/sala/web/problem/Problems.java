package th.sala.web.problem;

import static th.sala.consent.json.JsonApi.JSON;

import java.util.List;
import java.util.Map;
import th.sala.ticketing.outcome.Refusal;

/** The catalogue of problems that do not depend on what was asked. */
public final class Problems {

    private record Entry(String code, String title, String detail) {}

    private static final Map<Integer, Entry> BY_STATUS = Map.ofEntries(
            Map.entry(
                    400,
                    new Entry("malformed", "The request cannot be read.", "See errors for what is wrong with it.")),
            Map.entry(401, new Entry("unauthenticated", "Sign in first.", "Send a valid bearer token or sign in.")),
            Map.entry(403, new Entry("forbidden", "You may not do this.", "None of your roles allows it.")),
            Map.entry(
                    404, new Entry("not-found", "There is nothing here.", "It does not exist, or you may not see it.")),
            Map.entry(
                    405,
                    new Entry(
                            "method-not-allowed",
                            "This address does not take this method.",
                            "See the Allow header or /openapi.")),
            Map.entry(
                    406,
                    new Entry(
                            "not-acceptable",
                            "This is not offered in the requested format.",
                            "Ask for application/json.")),
            Map.entry(409, new Entry("conflict", "Somebody else was faster.", "Read it again and repeat.")),
            Map.entry(412, new Entry("stale", "It was changed in the meantime.", "Read it again and repeat.")),
            Map.entry(413, new Entry("too-large", "The request is too large.", "A JSON body may have at most 1 MiB.")),
            Map.entry(
                    415,
                    new Entry("unsupported-media-type", "This format is not taken here.", "Send application/json.")),
            Map.entry(422, new Entry("invalid", "The request is not valid.", "See errors for what is wrong with it.")),
            Map.entry(429, new Entry("too-many-requests", "Too many requests.", "Wait before you repeat.")),
            Map.entry(
                    501,
                    new Entry(
                            "not-implemented",
                            "The hub does not know this method.",
                            "See /openapi for what this address takes.")),
            Map.entry(503, new Entry("unavailable", "The hub cannot answer now.", "Repeat in a moment.")));

    /** The answer of every list to a cursor that it never gave. */
    public static final Problem UNKNOWN_CURSOR =
            Problem.of(422, "unknown-cursor", ofStatus(422).title(), "This cursor was not given by this list.");

    private Problems() {}

    public static Problem ofStatus(int status) {
        var entry = BY_STATUS.get(status);
        if (entry != null) return Problem.of(status, entry.code(), entry.title(), entry.detail());
        return status < 500
                ? Problem.of(
                        status,
                        "refused-" + status,
                        "The request was refused.",
                        "See /openapi for what this address takes.")
                : Problem.of(status, "fault", "The hub made a mistake.", "Repeat in a moment.");
    }

    public static Problem malformed(List<String> faults) {
        return ofStatus(400).errors(faults);
    }

    /** The server's own fault; the log tells more under {@code id}. */
    public static Problem fault(String id) {
        return Problem.of(500, "fault", "The hub made a mistake.", "Quote " + id + " when you report it.")
                .instance(id);
    }

    public static Problem refusal(Refusal refusal) {
        var status = statusOf(refusal.kind());
        var problem = Problem.of(status, refusal.code(), ofStatus(status).title(), refusal.sentence())
                .errors(refusal.errors());
        return refusal.reason() == null ? problem : problem.with("reason", JSON.createValue(refusal.reason()));
    }

    private static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case INVALID -> 422;
            case CONFLICT -> 409;
            case STALE -> 412;
            case TOO_MANY -> 429;
        };
    }
}
