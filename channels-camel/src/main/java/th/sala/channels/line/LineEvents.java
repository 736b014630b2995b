package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import th.sala.channels.webhook.JsonBody;

/**
 * The events of one call, in the order they happened, each with exactly the bytes it came in: so that taking one back
 * leaves no trace of it in its neighbours' originals.
 */
final class LineEvents {
    private LineEvents() {}

    /** Empty when the body is no object or its events are no array; without the member there are none. */
    static Optional<List<LineEvent>> of(byte[] body) {
        return JsonBody.read(body).flatMap(json -> {
            if (!json.containsKey("events")) {
                return Optional.of(List.of());
            }
            return json.get("events") instanceof JsonArray events
                    ? Optional.of(sorted(events, new String(body, StandardCharsets.UTF_8)))
                    : Optional.empty();
        });
    }

    private static List<LineEvent> sorted(JsonArray events, String body) {
        List<LineEvent> read = new ArrayList<>();
        Iterator<String> slices = slices(body).iterator();
        for (JsonValue value : events) {
            boolean object = value instanceof JsonObject;
            String bytes = object ? slices.next() : value.toString();
            JsonObject event = object ? value.asJsonObject() : JsonValue.EMPTY_JSON_OBJECT;
            read.add(new LineEvent(event, bytes.getBytes(StandardCharsets.UTF_8)));
        }
        read.sort(Comparator.comparingLong(LineEvent::timestamp));
        return read;
    }

    /** The text of each object of the outermost {@code events}. */
    private static List<String> slices(String body) {
        try (JsonParser parser = JSON.createParser(new StringReader(body))) {
            parser.next();
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                boolean events = parser.getString().equals("events");
                JsonParser.Event value = parser.next();
                if (events) {
                    return objects(parser, body);
                }
                skip(parser, value);
            }
            return List.of();
        }
    }

    private static List<String> objects(JsonParser parser, String body) {
        List<String> objects = new ArrayList<>();
        for (var next = parser.next(); next != JsonParser.Event.END_ARRAY; next = parser.next()) {
            int start = offset(parser) - 1;
            skip(parser, next);
            if (next == JsonParser.Event.START_OBJECT) {
                objects.add(body.substring(start, offset(parser)));
            }
        }
        return objects;
    }

    private static void skip(JsonParser parser, JsonParser.Event value) {
        if (value == JsonParser.Event.START_OBJECT) {
            parser.skipObject();
        } else if (value == JsonParser.Event.START_ARRAY) {
            parser.skipArray();
        }
    }

    private static int offset(JsonParser parser) {
        return Math.toIntExact(parser.getLocation().getStreamOffset());
    }
}
