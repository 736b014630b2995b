package th.sala.dev.standin;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What LINE demands of a message: the required members of line-openapi (messaging-api.yml), and from its reference the
 * lengths of texts and that whatever it is to fetch has an https address of at most 2,000 characters. Addresses of this
 * machine may be http, since the embedded hub has no certificate.
 */
final class LineRules {
    /** Required members by type of message. */
    static final Map<String, List<String>> REQUIRED = Map.of(
            "text", List.of("text"),
            "textV2", List.of("text"),
            "sticker", List.of("packageId", "stickerId"),
            "image", List.of("originalContentUrl", "previewImageUrl"),
            "video", List.of("originalContentUrl", "previewImageUrl"),
            "audio", List.of("originalContentUrl", "duration"),
            "location", List.of("title", "address", "latitude", "longitude"),
            "imagemap", List.of("baseUrl", "altText", "baseSize", "actions"),
            "template", List.of("altText", "template"),
            "flex", List.of("altText", "contents"));

    /** Most messages of one call. */
    static final int MOST_MESSAGES = 5;

    private static final Map<String, Integer> LONGEST =
            Map.of("text", 5000, "altText", 1500, "title", 100, "address", 100);
    private static final List<String> FETCHED = List.of("originalContentUrl", "previewImageUrl", "baseUrl");
    private static final String FETCHABLE = "https://.+|http://(localhost|127\\.0\\.0\\.1)[:/].*";
    private static final int LONGEST_URL = 2000;
    private static final String UUID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private LineRules() {}

    static Optional<String> reply(JsonObject body) {
        return text(body, "replyToken") ? messages(body) : Optional.of(property("replyToken"));
    }

    static Optional<String> push(JsonObject body) {
        return text(body, "to") ? messages(body) : Optional.of(property("to"));
    }

    static Optional<String> messages(JsonObject body) {
        if (!(body.get("messages") instanceof JsonArray messages)
                || messages.isEmpty()
                || messages.size() > MOST_MESSAGES
                || !messages.stream().allMatch(JsonObject.class::isInstance)) {
            return Optional.of("The property, 'messages', in the request body is invalid: one to five messages");
        }
        return Stream.iterate(0, i -> i < messages.size(), i -> i + 1)
                .flatMap(i ->
                        broken(messages.getJsonObject(i))
                                .map(member -> property("messages[" + i + "]." + member))
                                .stream())
                .findFirst();
    }

    static boolean isUuid(String key) {
        return key.matches(UUID);
    }

    /** The first member that breaks a rule. */
    private static Optional<String> broken(JsonObject message) {
        List<String> required = REQUIRED.get(message.getString("type", ""));
        if (required == null) {
            return Optional.of("type");
        }
        return Stream.of(
                        required.stream().filter(member -> !message.containsKey(member)),
                        LONGEST.keySet().stream().filter(holding(message, LineRules::wrongText)),
                        FETCHED.stream().filter(holding(message, LineRules::notFetchable)))
                .flatMap(members -> members)
                .findFirst();
    }

    private static Predicate<String> holding(JsonObject message, TextRule wrong) {
        return member -> message.containsKey(member)
                && (!(message.get(member) instanceof JsonString text) || wrong.on(member, text.getString()));
    }

    private static boolean wrongText(String member, String text) {
        return text.isBlank() || text.length() > LONGEST.get(member);
    }

    private static boolean notFetchable(String member, String url) {
        return url.length() > LONGEST_URL || !url.matches(FETCHABLE);
    }

    private static boolean text(JsonObject body, String member) {
        return body.get(member) instanceof JsonString text && !text.getString().isBlank();
    }

    private static String property(String name) {
        return "The property, '" + name + "', in the request body is missing or invalid";
    }

    /** Tells of a text whether it is wrong for its member. */
    private interface TextRule {
        boolean on(String member, String text);
    }
}
