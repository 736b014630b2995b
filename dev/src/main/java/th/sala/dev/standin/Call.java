package th.sala.dev.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** One call, kept from the moment it came in; its answer is null while none was given, as with one that hangs. */
final class Call {
    private final String provider;
    private final Request request;
    private final Instant at;
    private final AtomicReference<Answer> answer = new AtomicReference<>();

    private volatile boolean taken;

    Call(String provider, Request request, Instant at) {
        this.provider = provider;
        this.request = request;
        this.at = at;
    }

    /** Whether the provider took what it was sent; its caller may never learn of it. */
    void take(boolean doneSo) {
        taken = doneSo;
    }

    void answer(Answer given) {
        answer.set(given);
    }

    JsonObject shown() {
        var headers = Json.createObjectBuilder();
        request.headers().forEach(headers::add);
        Answer given = answer.get();
        return Json.createObjectBuilder()
                .add("provider", provider)
                .add("method", request.method())
                .add("path", request.path())
                .add("query", request.query() == null ? JsonValue.NULL : Json.createValue(request.query()))
                .add("headers", headers)
                .add("body", request.shown())
                .add("at", at.toString())
                .add("taken", taken)
                .add("answer", given == null ? JsonValue.NULL : given.shown())
                .build();
    }
}
