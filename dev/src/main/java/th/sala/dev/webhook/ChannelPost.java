package th.sala.dev.webhook;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One message as its channel's provider posts it to the hub, signed with the published secret of the embedded default.
 *
 * @param path where it goes, without the hub's address
 * @param body what is signed
 * @param header the header of the signature
 * @param signature its value
 */
public record ChannelPost(String path, JsonObject body, String header, String signature) {
    private static final String CHANNELS = "/api/v1/channels/";

    /** Somebody fills in the web form. */
    public static ChannelPost form(JsonObjectBuilder fields) {
        JsonObject body = fields.add("language", "th")
                .add("token", UUID.randomUUID().toString())
                .build();
        return new ChannelPost(CHANNELS + "web-form/form-test", body, "X-Unsigned", "form");
    }

    /** @param from who writes: name, handle, email, phone */
    public static ChannelPost generic(String channel, JsonObject from, String text) {
        JsonObject body = Json.createObjectBuilder()
                .add("externalId", UUID.randomUUID().toString())
                .add("from", from)
                .add("text", text)
                .build();
        String signature =
                Signatures.sala("sala-generic-test-secret", Instant.now().getEpochSecond(), bytes(body));
        return new ChannelPost(CHANNELS + "inbound/" + channel, body, "X-Sala-Signature", signature);
    }

    /** A text to the official account on LINE. */
    public static ChannelPost line(String user, String text) {
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("type", "message")
                .add("mode", "active")
                .add("timestamp", Instant.now().toEpochMilli())
                .add("webhookEventId", UUID.randomUUID().toString())
                .add("deliveryContext", Json.createObjectBuilder().add("isRedelivery", false))
                .add("replyToken", UUID.randomUUID().toString().replace("-", ""))
                .add("source", Json.createObjectBuilder().add("type", "user").add("userId", user))
                .add(
                        "message",
                        Json.createObjectBuilder()
                                .add("type", "text")
                                .add("id", Long.toString(System.nanoTime()))
                                .add("text", text));
        JsonObject body = Json.createObjectBuilder()
                .add("destination", "U" + "0".repeat(32))
                .add("events", only(event))
                .build();
        return new ChannelPost(
                CHANNELS + "line/line-test/webhook",
                body,
                "X-Line-Signature",
                Signatures.line("sala-line-test-secret", bytes(body)));
    }

    /** A text to the page on Messenger. */
    public static ChannelPost messenger(String user, String text) {
        long now = Instant.now().toEpochMilli();
        JsonObjectBuilder update = Json.createObjectBuilder()
                .add("sender", Json.createObjectBuilder().add("id", user))
                .add("recipient", Json.createObjectBuilder().add("id", "1"))
                .add("timestamp", now)
                .add(
                        "message",
                        Json.createObjectBuilder()
                                .add("mid", "m_" + UUID.randomUUID())
                                .add("text", text));
        JsonObjectBuilder entry =
                Json.createObjectBuilder().add("id", "1").add("time", now).add("messaging", only(update));
        JsonObject body = Json.createObjectBuilder()
                .add("object", "page")
                .add("entry", only(entry))
                .build();
        return new ChannelPost(
                CHANNELS + "meta/meta-test/webhook",
                body,
                "X-Hub-Signature-256",
                Signatures.meta("sala-meta-test-secret", bytes(body)));
    }

    private static JsonArrayBuilder only(JsonObjectBuilder one) {
        return Json.createArrayBuilder().add(one);
    }

    private static byte[] bytes(JsonObject body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
