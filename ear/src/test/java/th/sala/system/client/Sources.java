package th.sala.system.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import th.sala.dev.webhook.Signatures;
import th.sala.system.client.Api.Answer;

/** Everybody who brings messages over HTTP, with the published secrets of the embedded default. */
public final class Sources {
    private static final String CHANNELS = "/api/v1/channels/";

    private Sources() {}

    public static Answer form(String email, String text) {
        return Api.anonymous()
                .post(
                        CHANNELS + "web-form/form-test",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("text", text)
                                .add("language", "th")
                                .add("token", UUID.randomUUID().toString())
                                .build());
    }

    public static Answer generic(String channel, String handle, String text) {
        return generic(channel, Json.createObjectBuilder().add("handle", handle).build(), text);
    }

    /** @param from who writes: name, handle, email, phone */
    public static Answer generic(String channel, JsonObject from, String text) {
        JsonObject body = Json.createObjectBuilder()
                .add("externalId", UUID.randomUUID().toString())
                .add("from", from)
                .add("text", text)
                .build();
        return Api.anonymous()
                .post(
                        CHANNELS + "inbound/" + channel,
                        body,
                        "X-Sala-Signature",
                        Signatures.sala(
                                "sala-generic-test-secret", Instant.now().getEpochSecond(), bytes(body)));
    }

    public static Answer line(String user, String text) {
        JsonObject event = Json.createObjectBuilder()
                .add("type", "message")
                .add("mode", "active")
                .add("timestamp", Instant.now().toEpochMilli())
                .add("webhookEventId", UUID.randomUUID().toString())
                .add("deliveryContext", Json.createObjectBuilder().add("isRedelivery", false))
                .add("source", Json.createObjectBuilder().add("type", "user").add("userId", user))
                .add(
                        "message",
                        Json.createObjectBuilder()
                                .add("type", "text")
                                .add("id", Long.toString(System.nanoTime()))
                                .add("text", text))
                .build();
        JsonObject body = Json.createObjectBuilder()
                .add("destination", "U" + "0".repeat(32))
                .add("events", Json.createArrayBuilder().add(event))
                .build();
        return Api.anonymous()
                .post(
                        CHANNELS + "line/line-test/webhook",
                        body,
                        "X-Line-Signature",
                        Signatures.line("sala-line-test-secret", bytes(body)));
    }

    public static Answer messenger(String user, String text) {
        long now = Instant.now().toEpochMilli();
        JsonObject update = Json.createObjectBuilder()
                .add("sender", Json.createObjectBuilder().add("id", user))
                .add("recipient", Json.createObjectBuilder().add("id", "1"))
                .add("timestamp", now)
                .add(
                        "message",
                        Json.createObjectBuilder()
                                .add("mid", "m_" + UUID.randomUUID())
                                .add("text", text))
                .build();
        JsonObject body = Json.createObjectBuilder()
                .add("object", "page")
                .add(
                        "entry",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("id", "1")
                                        .add("time", now)
                                        .add(
                                                "messaging",
                                                Json.createArrayBuilder().add(update))))
                .build();
        return meta(body, meta("sala-meta-test-secret", bytes(body)));
    }

    /** @param signature what stands in {@code X-Hub-Signature-256} */
    public static Answer meta(JsonObject body, String signature) {
        return Api.anonymous().post(CHANNELS + "meta/meta-test/webhook", body, "X-Hub-Signature-256", signature);
    }

    /** The value of Meta's {@code X-Hub-Signature-256}. */
    public static String meta(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(JsonObject body) {
        return bytes(body.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
