package th.sala.dev.standin;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.Set;

/** What Messenger's Send API demands of a message. */
final class GraphRules {
    private static final Set<String> TYPES = Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG");
    private static final Set<String> ATTACHED = Set.of("image", "audio", "video", "file", "template");
    private static final Set<String> ACTIONS = Set.of("typing_on", "typing_off", "mark_seen", "react", "unreact");
    private static final int LONGEST_TEXT = 2000;

    private GraphRules() {}

    /** The sentence by which it is refused. */
    static Optional<String> broken(JsonObject body) {
        if (!(body.get("recipient") instanceof JsonObject recipient) || !text(recipient, "id")) {
            return Optional.of("(#100) The parameter recipient is required");
        }
        if (text(body, "sender_action")) {
            return unless(ACTIONS.contains(body.getString("sender_action")), "(#100) Unknown sender_action");
        }
        if (!TYPES.contains(body.getString("messaging_type", ""))) {
            return Optional.of("(#100) The parameter messaging_type is required");
        }
        if (body.getString("messaging_type").equals("MESSAGE_TAG") && !text(body, "tag")) {
            return Optional.of("(#100) The parameter tag is required with MESSAGE_TAG");
        }
        return body.get("message") instanceof JsonObject message
                ? content(message)
                : Optional.of("(#100) The parameter message is required");
    }

    private static Optional<String> content(JsonObject message) {
        if (message.get("attachment") instanceof JsonObject attachment) {
            return unless(
                    ATTACHED.contains(attachment.getString("type", ""))
                            && attachment.get("payload") instanceof JsonObject,
                    "(#100) Param message[attachment] is invalid");
        }
        return unless(
                text(message, "text") && message.getString("text").length() <= LONGEST_TEXT,
                "(#100) Length of param message[text] must be from 1 to 2000");
    }

    private static Optional<String> unless(boolean kept, String sentence) {
        return kept ? Optional.empty() : Optional.of(sentence);
    }

    private static boolean text(JsonObject object, String member) {
        return object.get(member) instanceof JsonString text
                && !text.getString().isBlank();
    }
}
