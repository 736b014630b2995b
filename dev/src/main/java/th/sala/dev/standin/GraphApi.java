package th.sala.dev.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicLong;

/** Meta's Graph API as far as Messenger is sent to: messages, uploads, and who wrote. Whatever is no other's is its. */
final class GraphApi implements Provider {
    static final String NAME = "meta";

    private static final String VERSION = "(/v\\d+\\.\\d+)?";
    private static final String MESSAGES = VERSION + "/[^/]+/messages";
    private static final String UPLOADS = VERSION + "/[^/]+/message_attachments";
    private static final String NODE = VERSION + "/[^/_]+";

    private final AtomicLong numbers = new AtomicLong(1_000_000);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean owns(String path) {
        return true;
    }

    @Override
    public Answer answer(Request request) {
        if (!request.bears() && !(request.query() + "&").matches("(.*&)?access_token=[^&]+&.*")) {
            return refuse(401, 190, "Invalid OAuth access token.");
        }
        if (request.is("POST", MESSAGES)) {
            return request.object().map(this::send).orElseGet(() -> refuse(400, 100, "Invalid JSON"));
        }
        if (request.is("POST", UPLOADS)) {
            return Answer.json(200, Pairs.object("attachment_id", Long.toString(numbers.incrementAndGet())));
        }
        return request.is("GET", NODE) ? Answer.json(200, node(request.lastWord())) : refuse(404, 803, "Unknown path");
    }

    private Answer send(JsonObject body) {
        return GraphRules.broken(body)
                .map(why -> refuse(400, 100, why))
                .orElseGet(() -> Answer.json(200, receipt(body.getJsonObject("recipient"))));
    }

    private JsonObject receipt(JsonObject recipient) {
        return Pairs.object(
                "recipient_id", recipient.getString("id"), "message_id", "m_standin" + numbers.incrementAndGet());
    }

    private static JsonObject node(String id) {
        if (id.equals("me")) {
            return Pairs.object("id", "1", "name", "Sala");
        }
        return Pairs.object("id", id, "first_name", "ลูกค้า", "last_name", id.substring(Math.max(0, id.length() - 4)));
    }

    private static Answer refuse(int status, int code, String message) {
        return Answer.json(
                status,
                Json.createObjectBuilder()
                        .add(
                                "error",
                                Json.createObjectBuilder()
                                        .add("message", message)
                                        .add("type", "OAuthException")
                                        .add("code", code)
                                        .add("fbtrace_id", "standin"))
                        .build());
    }
}
