package th.sala.web.chat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import th.sala.channels.webhook.JsonBody;

/** What a guest's page can say. Unknown members are passed over, so that an older page still talks. */
sealed interface GuestFrame {

    /**
     * The first frame.
     *
     * @param channel id of the chat
     * @param token of an earlier visit; null for a new guest
     * @param language {@code en}, else Thai
     */
    record Hello(String channel, String token, String language) implements GuestFrame {}

    /**
     * The whole frame goes to the channel's door.
     *
     * @param email where the guest wants to be answered; null when they say nothing of it
     */
    record Message(String clientId, String email) implements GuestFrame {}

    record Received(List<UUID> ids) implements GuestFrame {}

    record Consent(String purpose, String decision) implements GuestFrame {}

    /** Asks for the conversation by e-mail. */
    record Transcript(String email) implements GuestFrame {}

    record Rate(int score) implements GuestFrame {}

    /** Asks for a link to a file of ours; {@code id} is null when it is none. */
    record File(UUID id) implements GuestFrame {}

    record Typing() implements GuestFrame {}

    record History() implements GuestFrame {}

    /** Empty for what is no frame of a guest. */
    static Optional<GuestFrame> read(String text) {
        return JsonBody.read(text.getBytes(StandardCharsets.UTF_8)).flatMap(GuestFrame::of);
    }

    private static Optional<GuestFrame> of(JsonObject frame) {
        var type = text(frame, "type");
        return type == null
                ? Optional.empty()
                : Optional.ofNullable(
                        switch (type) {
                            case "hello" ->
                                new Hello(text(frame, "channel"), text(frame, "token"), text(frame, "language"));
                            case "message" -> new Message(text(frame, "clientId"), text(frame, "email"));
                            case "received" -> new Received(ids(frame));
                            case "consent" -> new Consent(text(frame, "purpose"), text(frame, "decision"));
                            case "transcript" -> new Transcript(text(frame, "email"));
                            case "rate" -> new Rate(score(frame));
                            case "file" -> new File(id(frame.get("id")));
                            case "typing" -> new Typing();
                            case "history" -> new History();
                            default -> null;
                        });
    }

    private static String text(JsonObject frame, String member) {
        return frame.get(member) instanceof JsonString text ? text.getString() : null;
    }

    private static int score(JsonObject frame) {
        return frame.get("score") instanceof JsonNumber score && score.isIntegral() ? score.intValue() : 0;
    }

    private static List<UUID> ids(JsonObject frame) {
        return frame.get("ids") instanceof JsonArray ids
                ? ids.stream()
                        .limit(200)
                        .map(GuestFrame::id)
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private static UUID id(JsonValue value) {
        try {
            return value instanceof JsonString text ? UUID.fromString(text.getString()) : null;
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
