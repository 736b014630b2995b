package th.sala.channels.webchat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.intake.ReadAnswer;

/**
 * Reads which short answers a guest opened: {@code read:[{id, language, helped}]}. What does not fit is passed over, for it
 * must not cost the guest their message; words of an answer are never taken from a page.
 */
final class AnswersRead {
    private static final int MOST = 100;

    private AnswersRead() {}

    static List<ReadAnswer> of(JsonObject frame) {
        return frame.get("read") instanceof JsonArray read
                ? read.stream()
                        .limit(MOST)
                        .flatMap(each -> answer(each).stream())
                        .toList()
                : List.of();
    }

    private static Optional<ReadAnswer> answer(JsonValue value) {
        if (!(value instanceof JsonObject read) || !(read.get("id") instanceof JsonString id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ReadAnswer(UUID.fromString(id.getString()), language(read), read.getBoolean("helped", false)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static String language(JsonObject read) {
        return "en".equals(read.getString("language", "th")) ? "en" : "th";
    }
}
