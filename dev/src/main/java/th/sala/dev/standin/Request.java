package th.sala.dev.standin;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody asked of the stand-in.
 *
 * @param headers by lower-case name, several values joined by a comma
 * @param query as it stood in the address, null when there was none
 */
record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {

    static Request of(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                exchange.getRequestURI().getRawQuery(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    boolean is(String wantedMethod, String pattern) {
        return method.equals(wantedMethod) && path.matches(pattern);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    boolean bears() {
        return header("authorization")
                .filter(value -> value.matches("Bearer \\S+"))
                .isPresent();
    }

    /** The last word of its path, which is an id or the name of what is asked for. */
    String lastWord() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Its body as a JSON object; empty when it is none. */
    Optional<JsonObject> object() {
        return json().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    /** Its body as it is shown: JSON when the type says so, else text. */
    JsonValue shown() {
        boolean told = header("content-type").orElse("").contains("json");
        return (told ? json() : Optional.<JsonValue>empty())
                .orElseGet(() -> Json.createValue(new String(body, StandardCharsets.UTF_8)));
    }

    private Optional<JsonValue> json() {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(reader.readValue());
        } catch (JsonException noJson) {
            return Optional.empty();
        }
    }
}
