package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Mail of old programs whose lines end with CR alone; to a parser it would be one line. */
final class LineEnds {
    private static final Pattern ALONE = Pattern.compile("\\r(?!\\n)");

    private LineEnds() {}

    /** The same mail, with CRLF where most of its lines end with CR alone. */
    static byte[] mended(byte[] mail) {
        int alone = 0;
        int others = 0;
        for (int i = 0; i < mail.length; i++) {
            others += mail[i] == '\n' ? 1 : 0;
            alone += mail[i] == '\r' && (i + 1 == mail.length || mail[i + 1] != '\n') ? 1 : 0;
        }
        return alone > others ? withCrLf(mail) : mail;
    }

    private static byte[] withCrLf(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        return ALONE.matcher(text).replaceAll("\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
