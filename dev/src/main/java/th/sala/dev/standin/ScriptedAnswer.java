package th.sala.dev.standin;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * One answer that a test wants to be given.
 *
 * @param status null: what the provider would say by itself
 * @param hang true: the call is taken and never answered
 * @param pathPrefix the calls it is for; empty: whatever sends, which is every POST
 */
record ScriptedAnswer(
        Integer status, Map<String, String> headers, long delayMs, byte[] body, boolean hang, String pathPrefix) {

    static ScriptedAnswer of(JsonObject told, String pathPrefix) {
        return new ScriptedAnswer(
                told.containsKey("status") ? told.getInt("status") : null,
                headers(told),
                told.getInt("delayMs", 0),
                body(told.get("body")),
                told.getBoolean("hang", false),
                pathPrefix);
    }

    boolean isFor(Request request) {
        return pathPrefix.isEmpty()
                ? request.method().equals("POST")
                : request.path().startsWith(pathPrefix);
    }

    /** True when the provider takes what it was sent, though its caller may never learn of it. */
    boolean takes() {
        return hang || status == null || (status >= 200 && status < 300);
    }

    /** The answer in place of the provider's own, of which it keeps what the script does not tell. */
    Answer over(Answer own) {
        if (status == null && headers.isEmpty() && body == null) {
            return own;
        }
        boolean keepsBody = body == null && takes();
        var told = new TreeMap<>(keepsBody ? own.headers() : Map.of("Content-Type", "application/json"));
        told.putAll(headers);
        return new Answer(status == null ? own.status() : status, told, body == null ? kept(own, keepsBody) : body);
    }

    private static byte[] kept(Answer own, boolean keepsBody) {
        return keepsBody ? own.body() : new byte[0];
    }

    private static Map<String, String> headers(JsonObject told) {
        var headers = new TreeMap<String, String>();
        if (told.get("headers") instanceof JsonObject given) {
            given.forEach((name, value) -> headers.put(name, text(value)));
        }
        return headers;
    }

    private static byte[] body(JsonValue told) {
        return told == null || told == JsonValue.NULL ? null : text(told).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
