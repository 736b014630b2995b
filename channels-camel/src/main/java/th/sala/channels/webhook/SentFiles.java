package th.sala.channels.webhook;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import th.sala.channels.runtime.MediaTypes;
import th.sala.ticketing.intake.InboundAttachment;

/** The files of a message of ours: {@code attachments:[{name, content}]}, the content in Base64 (RFC 4648). */
public final class SentFiles {
    private static final Set<String> MEMBERS = Set.of("name", "content");

    private SentFiles() {}

    /**
     * @param files null for none
     * @throws Misfit when they do not fit
     */
    public static List<InboundAttachment> of(JsonValue files) {
        if (files == null || files == JsonValue.NULL) {
            return List.of();
        }
        if (files instanceof JsonArray array) {
            return array.stream().map(SentFiles::file).toList();
        }
        throw misfit();
    }

    private static InboundAttachment file(JsonValue value) {
        if (value instanceof JsonObject file
                && MEMBERS.equals(file.keySet())
                && file.get("name") instanceof JsonString name
                && file.get("content") instanceof JsonString content) {
            byte[] bytes = bytes(content.getString());
            return new InboundAttachment(name.getString(), MediaTypes.of(bytes, name.getString()), null, bytes);
        }
        throw misfit();
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw misfit();
        }
    }

    private static Misfit misfit() {
        return Misfit.malformed("attachments is an array of {name, content}, the content in Base64.");
    }
}
