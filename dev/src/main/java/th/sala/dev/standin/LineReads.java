package th.sala.dev.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.function.LongSupplier;

/** What LINE tells when it is asked: who somebody is, what was sent, how much may still be pushed. */
final class LineReads {
    private static final long QUOTA = 1_000_000;
    private static final int AFTER_V2_BOT_X = 4;
    private static final String PERSON = "/v2/bot/(profile/[^/]+|(group|room)/[^/]+/member/[^/]+)";
    private static final String ENDPOINT = "https://hub.example.com/api/v1/channels/line/line-test/webhook";

    private final Contents contents;
    private final LongSupplier pushed;

    LineReads(Contents contents, LongSupplier pushed) {
        this.contents = contents;
        this.pushed = pushed;
    }

    Optional<Answer> answer(Request request) {
        String path = request.path();
        if (path.matches("/v2/bot/message/[^/]+/content(/preview)?")) {
            return Optional.of(contents.of(named(path)));
        }
        return Optional.ofNullable(object(request, path)).map(object -> Answer.json(200, object));
    }

    private JsonObject object(Request request, String path) {
        if (path.matches(PERSON)) {
            return profile(request.lastWord());
        }
        if (path.matches("/v2/bot/message/[^/]+/content/transcoding")) {
            return Pairs.object("status", "succeeded");
        }
        if (path.matches("/v2/bot/group/[^/]+/summary")) {
            return Pairs.object("groupId", named(path), "groupName", "กลุ่มตัวอย่าง");
        }
        return fixed(path);
    }

    private JsonObject fixed(String path) {
        return switch (path) {
            case "/v2/bot/info" ->
                Pairs.object(
                        "userId", "U" + "0".repeat(32),
                        "basicId", "@sala",
                        "displayName", "Sala",
                        "chatMode", "chat",
                        "markAsReadMode", "manual");
            case "/v2/bot/message/quota" ->
                Json.createObjectBuilder()
                        .add("type", "limited")
                        .add("value", QUOTA)
                        .build();
            case "/v2/bot/message/quota/consumption" ->
                Json.createObjectBuilder().add("totalUsage", pushed.getAsLong()).build();
            case "/v2/bot/channel/webhook/endpoint" ->
                Json.createObjectBuilder()
                        .add("endpoint", ENDPOINT)
                        .add("active", true)
                        .build();
            default -> null;
        };
    }

    private static JsonObject profile(String user) {
        String tail = user.substring(Math.max(0, user.length() - 4));
        return Pairs.object("userId", user, "displayName", "ลูกค้าไลน์ " + tail, "language", "th");
    }

    private static String named(String path) {
        return path.split("/", -1)[AFTER_V2_BOT_X];
    }
}
