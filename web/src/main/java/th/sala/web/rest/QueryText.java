package th.sala.web.rest;

import java.util.regex.Pattern;
import th.sala.web.problem.ProblemException;

/** Words in an address: they end up in logs, so nothing there may be personal. */
public final class QueryText {
    private static final Pattern EMAIL = Pattern.compile("\\S@\\S");
    private static final Pattern DIGITS = Pattern.compile("[0-9๐-๙](?:[ .()\\-]*[0-9๐-๙]){8,}");

    private QueryText() {}

    /** @throws ProblemException 422 {@code search-in-body} for what looks like an e-mail, phone number or national id */
    public static String checked(String words) {
        if (words == null) return null;
        if (EMAIL.matcher(words).find() || DIGITS.matcher(words).find()) {
            throw ProblemException.invalid(
                    "search-in-body", "This looks like personal data. Send it as the body of POST /tickets/search.");
        }
        return storable(words);
    }

    public static String storable(String text) {
        if (text == null || Characters.storable(text)) return text;
        throw ProblemException.malformed("query: holds a character that no text may hold");
    }
}
