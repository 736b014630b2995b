package th.sala.channels.email.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The transfer encoding from before MIME that old programs still declare, which mime4j does not know. What it decodes to is
 * never longer than it was. A file that breaks off is read as far as it goes; one that never begins stays as it came.
 */
final class UuEncoding {
    private static final Set<String> NAMES = Set.of("x-uuencode", "uuencode", "x-uue", "uue");
    private static final Pattern BEGIN = Pattern.compile("(?m)^begin [0-7]{3,4} ([^\\r\\n]{1,255}?)[ \\t]*\\r?$");

    private UuEncoding() {}

    static boolean of(Part part) {
        return part.headers()
                .first("content-transfer-encoding")
                .map(declared -> declared.strip().toLowerCase(Locale.ROOT))
                .filter(NAMES::contains)
                .isPresent();
    }

    static byte[] decoded(byte[] encoded) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        try (InputStream in = MimeUtility.decode(new ByteArrayInputStream(encoded), "x-uuencode")) {
            copy(in, decoded);
        } catch (IOException | MessagingException broken) {
            return decoded.size() == 0 ? encoded : decoded.toByteArray();
        }
        return decoded.size() == 0 ? encoded : decoded.toByteArray();
    }

    /** What the file is called where it begins; empty when it never does. */
    static Optional<String> name(byte[] encoded) {
        Matcher begin = BEGIN.matcher(new String(encoded, StandardCharsets.ISO_8859_1));
        return begin.find() ? Optional.of(begin.group(1).strip()) : Optional.empty();
    }

    /** Byte by byte, so that what came before a break is kept. */
    private static void copy(InputStream in, ByteArrayOutputStream decoded) throws IOException {
        for (int next = in.read(); next >= 0; next = in.read()) {
            decoded.write(next);
        }
    }
}
