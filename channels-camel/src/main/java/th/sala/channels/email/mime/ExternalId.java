package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import th.sala.consent.key.Sha256;

/**
 * What makes a mail one message, whichever mailboxes it reached: SHA-256 over everything after the leading trace block,
 * with line ends as CRLF and without trailing blank lines. The same bytes are a duplicate; the same Message-ID with other
 * bytes is a second message.
 */
public final class ExternalId {
    private static final Set<String> TRACE =
            Set.of("return-path", "received", "delivered-to", "x-original-to", "authentication-results");

    private ExternalId() {}

    /** 64 lower-case hex digits. */
    public static String of(byte[] mail) {
        MessageDigest digest = Sha256.begun();
        int end = withoutTrailingLineEnds(mail);
        int from = Math.min(afterTraceBlock(mail), end);
        for (int i = from; i < end; i++) {
            if (mail[i] == '\n' && (i == from || mail[i - 1] != '\r')) {
                digest.update((byte) '\r');
            }
            digest.update(mail[i]);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static int afterTraceBlock(byte[] mail) {
        int line = 0;
        boolean tracing = false;
        while (line < mail.length) {
            boolean folded = mail[line] == ' ' || mail[line] == '\t';
            tracing = folded ? tracing : TRACE.contains(fieldName(mail, line));
            if (!tracing) {
                return line;
            }
            line = nextLine(mail, line);
        }
        return line;
    }

    private static String fieldName(byte[] mail, int from) {
        int colon = from;
        while (colon < mail.length && mail[colon] != ':' && mail[colon] != '\n') {
            colon++;
        }
        boolean named = colon < mail.length && mail[colon] == ':';
        return named
                ? new String(mail, from, colon - from, StandardCharsets.ISO_8859_1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                : "";
    }

    private static int nextLine(byte[] mail, int from) {
        int at = from;
        while (at < mail.length && mail[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, mail.length);
    }

    private static int withoutTrailingLineEnds(byte[] mail) {
        int end = mail.length;
        while (end > 0 && (mail[end - 1] == '\n' || mail[end - 1] == '\r')) {
            end--;
        }
        return end;
    }
}
