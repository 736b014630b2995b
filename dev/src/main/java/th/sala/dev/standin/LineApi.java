package th.sala.dev.standin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * LINE's Messaging API as its description (line-openapi, messaging-api.yml) has it: bodies are held to it by
 * {@link LineRules}, a reply token serves once, and a retry key that was taken is answered 409 with the id of the request
 * that was.
 */
final class LineApi implements Provider {
    static final String NAME = "line";

    private static final String SIDE_CALLS = "/v2/bot/(chat/(loading/start|markAsRead)|message/markAsRead)";

    private final Clock clock;
    private final LineReads reads;
    private final Set<String> spentTokens = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acceptedByKey = new ConcurrentHashMap<>();
    private final AtomicLong pushed = new AtomicLong();
    private final AtomicLong messages = new AtomicLong(500_000_000_000_000_000L);

    LineApi(Contents contents, Clock clock) {
        this.clock = clock;
        this.reads = new LineReads(contents, pushed::get);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean owns(String path) {
        return path.startsWith("/v2/bot/");
    }

    @Override
    public Answer answer(Request request) {
        String requestId = UUID.randomUUID().toString();
        Answer answer = request.bears() ? known(request, requestId) : refuse(401, "Authentication failed");
        return answer.with("X-Line-Request-Id", requestId);
    }

    private Answer known(Request request, String requestId) {
        if (request.method().equals("GET")) {
            return reads.answer(request).orElseGet(() -> refuse(404, "Not found"));
        }
        if (request.is("POST", "/v2/bot/message/reply")) {
            return checked(request, LineRules::reply, this::reply);
        }
        if (request.is("POST", "/v2/bot/message/push")) {
            return checked(request, LineRules::push, body -> push(body, request, requestId));
        }
        if (request.is("POST", "/v2/bot/message/validate/(reply|push)")) {
            return checked(request, LineRules::messages, body -> Answer.json(200, JsonObject.EMPTY_JSON_OBJECT));
        }
        if (request.is("POST", "/v2/bot/channel/webhook/test")) {
            return Answer.json(200, webhookTest());
        }
        return request.is("POST", SIDE_CALLS)
                ? Answer.json(202, JsonObject.EMPTY_JSON_OBJECT)
                : refuse(404, "Not found");
    }

    private Answer reply(JsonObject body) {
        return spentTokens.add(body.getString("replyToken"))
                ? Answer.json(200, sent(body).build())
                : refuse(400, "Invalid reply token");
    }

    private Answer push(JsonObject body, Request request, String requestId) {
        Optional<String> key = request.header("x-line-retry-key");
        if (key.isPresent() && !LineRules.isUuid(key.get())) {
            return refuse(400, "The X-Line-Retry-Key is invalid");
        }
        String accepted =
                key.map(one -> acceptedByKey.putIfAbsent(one, requestId)).orElse(null);
        if (accepted != null) {
            return Answer.json(409, repeated(body)).with("X-Line-Accepted-Request-Id", accepted);
        }
        pushed.incrementAndGet();
        return Answer.json(200, sent(body).build());
    }

    private JsonObject repeated(JsonObject body) {
        return sent(body).add("message", "The retry key is already accepted").build();
    }

    private JsonObjectBuilder sent(JsonObject body) {
        JsonArrayBuilder sent = Json.createArrayBuilder();
        body.getJsonArray("messages").forEach(message -> sent.add(nextId()));
        return Json.createObjectBuilder().add("sentMessages", sent);
    }

    private JsonObject nextId() {
        return Pairs.object("id", Long.toString(messages.incrementAndGet()));
    }

    private JsonObject webhookTest() {
        return Json.createObjectBuilder()
                .add("success", true)
                .add("timestamp", clock.instant().toString())
                .add("statusCode", 200)
                .add("reason", "OK")
                .add("detail", "200")
                .build();
    }

    private static Answer checked(
            Request request, Function<JsonObject, Optional<String>> broken, Function<JsonObject, Answer> deed) {
        Optional<JsonObject> body = request.object();
        if (body.isEmpty()) {
            return refuse(400, "The request body could not be parsed as JSON");
        }
        return broken.apply(body.get()).map(why -> refuse(400, why)).orElseGet(() -> deed.apply(body.get()));
    }

    private static Answer refuse(int status, String message) {
        return Answer.json(status, Pairs.object("message", message));
    }
}
