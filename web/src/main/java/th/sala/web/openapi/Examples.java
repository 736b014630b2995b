package th.sala.web.openapi;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request and one answer per operation, kept beside the code as JSON. A text {@code "@ticket"} stands for the sample
 * of that name, which several operations show.
 */
record Examples(JsonObject byOperation, JsonObject samples) {
    private static final String REFERENCE = "@";

    static Examples load() {
        return new Examples(read("examples.json"), read("samples.json"));
    }

    Optional<Object> request(String operation) {
        return find(operation, "request");
    }

    Optional<Object> answer(String operation) {
        return find(operation, "answer");
    }

    /** The description is written by a library that knows maps and lists, not JSON-P. */
    static Object plain(JsonObject object) {
        return new Examples(JsonValue.EMPTY_JSON_OBJECT, JsonValue.EMPTY_JSON_OBJECT).members(object);
    }

    private Optional<Object> find(String operation, String side) {
        var found = byOperation.getJsonObject(operation);
        return found == null
                ? Optional.empty()
                : Optional.ofNullable(found.get(side)).map(this::resolved);
    }

    private Object resolved(JsonValue value) {
        if (value instanceof JsonObject object) return members(object);
        if (value instanceof JsonArray array) return elements(array);
        if (value instanceof JsonString text) return text(text.getString());
        if (value instanceof JsonNumber number) return number.isIntegral() ? number.longValue() : number.doubleValue();
        return value == JsonValue.NULL ? null : value == JsonValue.TRUE;
    }

    private Object text(String text) {
        return text.startsWith(REFERENCE) ? members(samples.getJsonObject(text.substring(1))) : text;
    }

    private List<Object> elements(JsonArray array) {
        return array.stream().map(this::resolved).toList();
    }

    private Map<String, Object> members(JsonObject object) {
        var members = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> members.put(name, resolved(value)));
        return members;
    }

    private static JsonObject read(String file) {
        try (var bytes = Examples.class.getResourceAsStream(file);
                var reader = JSON.createReader(bytes)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
