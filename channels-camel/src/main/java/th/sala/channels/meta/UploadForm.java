package th.sala.channels.meta;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import th.sala.ticketing.reply.OutboundAttachment;

/** The form of an upload (RFC 7578). A name can neither end its quotes nor begin a header. */
final class UploadForm {
    private UploadForm() {}

    static byte[] of(String boundary, JsonObject message, OutboundAttachment file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream(file.bytes().length + 1_000);
        form.writeBytes(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"message\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + message + "\r\n"));
        form.writeBytes(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"filedata\"; filename=\""
                + plain(file.name()) + "\"\r\nContent-Type: " + plain(file.type()) + "\r\n\r\n"));
        form.writeBytes(file.bytes());
        form.writeBytes(text("\r\n--" + boundary + "--\r\n"));
        return form.toByteArray();
    }

    private static String plain(String value) {
        return value.replaceAll("[\\p{Cntrl}\"\\\\]", "_");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
