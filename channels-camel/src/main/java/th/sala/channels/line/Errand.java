package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to ask LINE after an event is committed.
 *
 * @param kind {@code content} for the file of a message, {@code name} for what a person calls themselves
 * @param about ids of LINE and, for a file, its name
 */
record Errand(UUID id, String channel, String kind, String externalId, JsonObject about, int attempts) {
    static final String CONTENT = "content";
    static final String NAME = "name";

    /** What a message's file is fetched by. */
    static JsonObject content(String lineId, String fileName) {
        return JSON.createObjectBuilder()
                .add("lineId", lineId)
                .add("fileName", fileName)
                .build();
    }

    static JsonObject name(LineTalk talk) {
        JsonObjectBuilder about =
                JSON.createObjectBuilder().add("user", talk.user().orElseThrow());
        talk.group().ifPresent(group -> about.add("group", group));
        return about.build();
    }

    static JsonObject read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    Optional<String> text(String member) {
        return LineEvent.text(about, member);
    }
}
