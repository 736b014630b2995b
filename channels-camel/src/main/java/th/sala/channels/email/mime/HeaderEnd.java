package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends a header that begins or ends in a way that parsers overlook. */
final class HeaderEnd {
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,200}[ \\t]*:");
    private static final Pattern LINE_OF_SPACES = Pattern.compile("(?m)^[ \\t]+\\r?$");

    private HeaderEnd() {}

    /** The mail without blank lines before its first field. */
    static byte[] withoutBlankStart(byte[] mail) {
        if (mail.length == 0 || mail[0] > ' ') {
            return mail;
        }
        String text = new String(mail, StandardCharsets.ISO_8859_1).stripLeading();
        int start = mail.length - text.length();
        boolean onItsOwnLine = start > 0 && mail[start - 1] == '\n';
        return onItsOwnLine && FIELD.matcher(text).lookingAt() ? text.getBytes(StandardCharsets.ISO_8859_1) : mail;
    }

    /** The mail with its first "empty" line that holds a space truly empty, so that the body is no folded field. */
    static Optional<byte[]> withEmptyLine(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        Matcher spaces = LINE_OF_SPACES.matcher(text);
        return spaces.find()
                ? Optional.of((text.substring(0, spaces.start()) + "\r\n" + text.substring(spaces.end()))
                        .getBytes(StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }
}
