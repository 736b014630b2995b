package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-7 (RFC 2152), which Java does not know and old mail still carries. */
final class Utf7 {
    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static String decode(byte[] bytes) {
        Matcher shifted = SHIFTED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return shifted.replaceAll(match -> Matcher.quoteReplacement(unshift(match.group(1))));
    }

    private static String unshift(String base64) {
        if (base64.isEmpty()) {
            return "+";
        }
        int whole = base64.length() - (base64.length() % 4 == 1 ? 1 : 0);
        byte[] utf16 = Base64.getDecoder().decode(base64.substring(0, whole));
        return new String(utf16, 0, utf16.length & ~1, StandardCharsets.UTF_16BE);
    }
}
