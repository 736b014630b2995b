package th.sala.web.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One request and one answer per operation, kept beside the code as JSON. */
record Examples(JsonObject byOperation) {
    private static final String FILE = "examples.json";

    static Examples load() {
        try (var file = Examples.class.getResourceAsStream(FILE);
                var reader = Json.createReader(file)) {
            return new Examples(reader.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Object> request(String operation) {
        return find(operation, "request");
    }

    Optional<Object> answer(String operation) {
        return find(operation, "answer");
    }

    private Optional<Object> find(String operation, String side) {
        var found = byOperation.getJsonObject(operation);
        return found == null
                ? Optional.empty()
                : Optional.ofNullable(found.get(side)).map(Examples::plain);
    }

    /** The description is written by a library that knows maps and lists, not JSON-P. */
    private static Object plain(JsonValue value) {
        if (value instanceof JsonObject object) return members(object);
        if (value instanceof JsonArray array)
            return array.stream().map(Examples::plain).toList();
        if (value instanceof JsonString text) return text.getString();
        if (value instanceof JsonNumber number) return number.isIntegral() ? number.longValue() : number.doubleValue();
        return value == JsonValue.NULL ? null : value == JsonValue.TRUE;
    }

    private static Map<String, Object> members(JsonObject object) {
        var members = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> members.put(name, plain(value)));
        return members;
    }
}
