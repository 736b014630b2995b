package th.sala.dev.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a provider answers.
 *
 * @param headers the content type among them; a {@code Content-Length} above the length of the body makes half an
 *     answer: the connection is cut after the body
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
    static final String LENGTH = "Content-Length";

    private static final String TYPE = "Content-Type";

    static Answer json(int status, JsonStructure body) {
        return new Answer(
                status, Map.of(TYPE, "application/json"), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Answer bytes(String type, byte[] body) {
        return new Answer(200, Map.of(TYPE, type), body);
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    Answer with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /** The length that is told where it differs from that of the body. */
    OptionalLong promisedLength() {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(LENGTH))
                .mapToLong(header -> Long.parseLong(header.getValue().strip()))
                .findFirst();
    }

    /** True when the provider took what it was sent. */
    boolean takes() {
        return status >= 200 && status < 300;
    }

    JsonObject shown() {
        var shownHeaders = Json.createObjectBuilder();
        headers.forEach(shownHeaders::add);
        return Json.createObjectBuilder()
                .add("status", status)
                .add("headers", shownHeaders)
                .add("body", new String(body, StandardCharsets.UTF_8))
                .build();
    }
}
