package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import th.sala.consent.key.Sha256;

/**
 * One event as LINE describes it (line-openapi, webhook.yml), read tolerantly: what is not as expected is absent.
 *
 * @param raw the very bytes of this event
 */
record LineEvent(JsonObject json, byte[] raw) {

    String type() {
        return text(json, "type").orElse("");
    }

    /** Milliseconds since 1970; 0 when absent. */
    long timestamp() {
        return json.get("timestamp") instanceof JsonNumber number ? number.longValue() : 0;
    }

    Instant at() {
        return Instant.ofEpochMilli(timestamp());
    }

    /** What makes it one event for ever, also when LINE sends it again after days. Its type tells an edit from a message. */
    String externalId() {
        String id = text(json, "webhookEventId").orElseGet(() -> "sha256-" + Sha256.hex(raw));
        return type().equals("message") ? id : type() + ":" + id;
    }

    boolean takesBack() {
        return type().equals("unsend");
    }

    boolean redelivered() {
        return object("deliveryContext").getBoolean("isRedelivery", false);
    }

    /** The same event, as LINE sends it again. */
    LineEvent again() {
        JsonObject context =
                JSON.createObjectBuilder().add("isRedelivery", true).build();
        return new LineEvent(
                JSON.createObjectBuilder(json).add("deliveryContext", context).build(), raw);
    }

    /** Another module of the account answers this chat now: nothing may be sent to it. */
    boolean standby() {
        return text(json, "mode").filter("standby"::equals).isPresent();
    }

    Optional<String> replyToken() {
        return redelivered() || standby() ? Optional.empty() : text(json, "replyToken");
    }

    LineTalk talk() {
        return LineTalk.of(object("source"));
    }

    JsonObject message() {
        return object("message");
    }

    Optional<String> messageId() {
        return text(message(), "id").or(() -> text(object("unsend"), "messageId"));
    }

    JsonObject object(String member) {
        return json.get(member) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    static Optional<String> text(JsonObject json, String member) {
        return json.get(member) instanceof JsonString string
                ? Optional.of(string.getString().replace("\u0000", "")).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
