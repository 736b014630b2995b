package th.sala.channels.form;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import th.sala.channels.webhook.RawEnvelope;

/**
 * What a customer wrote in the portal, as the border hands it to {@code direct:portal-in}. The border has proven who they
 * are; these bytes are kept as the original.
 *
 * @param key makes it one message: the same key is the same message
 * @param channel on which the writer is answered, such as {@code email}
 * @param address their address there
 * @param token leads to the ticket that it belongs to; null for a new matter
 * @param subject null for none
 * @param language {@code th} or {@code en}; null to guess it from the words
 * @param notice key and version of the privacy notice that the page showed; null for none
 * @param files null for none
 */
public record PortalMessage(
        String key,
        String channel,
        String address,
        String token,
        String subject,
        String text,
        String language,
        String notice,
        List<File> files) {
    static final String DOOR = "portal";

    /** @param content in Base64 (RFC 4648) */
    public record File(String name, String content) {}

    public RawEnvelope envelope() {
        JsonObjectBuilder body = JSON.createObjectBuilder().add(DOOR, key);
        put(body, "channel", channel);
        put(body, "address", address);
        put(body, "token", token);
        put(body, "subject", subject);
        put(body, "text", text);
        put(body, "language", language);
        put(body, "notice", notice);
        if (files != null) {
            JsonArrayBuilder attached = JSON.createArrayBuilder();
            files.forEach(file -> attached.add(
                    JSON.createObjectBuilder().add("name", file.name()).add("content", file.content())));
            body.add("attachments", attached);
        }
        return new RawEnvelope(DOOR, DOOR, body.build().toString().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static void put(JsonObjectBuilder body, String member, String value) {
        if (value != null) {
            body.add(member, value);
        }
    }

    @Override
    public String toString() {
        return DOOR;
    }
}
