package th.sala.channels.email.mime;

/**
 * Takes a structured field apart, left to right: comments (RFC 5322, 3.2.2; they nest) count as white space, and what is
 * quoted never separates.
 */
final class FieldScanner {
    private final String field;
    private int at;

    FieldScanner(String field) {
        this.field = field;
    }

    /** The next word, without its quotes; it ends at white space, a comment or one of the stops. Empty when there is none. */
    String word(String stops) {
        skipSpace();
        StringBuilder word = new StringBuilder();
        while (at < field.length() && !isSpace(field.charAt(at)) && stops.indexOf(field.charAt(at)) < 0) {
            if (field.charAt(at) == '"') {
                quoted(word);
            } else {
                word.append(field.charAt(at++));
            }
        }
        return word.toString();
    }

    /** Takes the character when it comes next. */
    boolean take(char expected) {
        skipSpace();
        boolean there = at < field.length() && field.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    /** Goes on behind the next such character that is neither quoted nor in a comment; false when there is none. */
    boolean skipPast(char separator) {
        while (!take(separator)) {
            if (at >= field.length()) {
                return false;
            }
            word(String.valueOf(separator));
        }
        return true;
    }

    private void skipSpace() {
        while (at < field.length() && isSpace(field.charAt(at))) {
            if (field.charAt(at) == '(') {
                skipComment();
            } else {
                at++;
            }
        }
    }

    private void skipComment() {
        int depth = 0;
        do {
            char c = field.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at += c == '\\' ? 1 : 0;
        } while (depth > 0 && at < field.length());
        at = Math.min(at, field.length());
    }

    private void quoted(StringBuilder word) {
        at++;
        while (at < field.length() && field.charAt(at) != '"') {
            at += field.charAt(at) == '\\' && at + 1 < field.length() ? 1 : 0;
            word.append(field.charAt(at++));
        }
        at = Math.min(at + 1, field.length());
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '(';
    }
}
