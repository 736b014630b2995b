package th.sala.ticketing.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import th.sala.ticketing.outcome.Refusal;

/**
 * Words that may not stand in a URL because they look like somebody's e-mail address, phone number or national id.
 * Addresses end in logs and histories; a body does not.
 */
public final class PersonalWords {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d-])(?:\\+|00|0|66)[\\s\\-.()/]*(?:\\d[\\s\\-.()/]*){8,14}(?!\\d)");
    private static final Pattern NATIONAL_ID =
            Pattern.compile("(?<!\\d)\\d[\\s-]?\\d{4}[\\s-]?\\d{5}[\\s-]?\\d{2}[\\s-]?\\d(?!\\d)");
    private static final List<Pattern> TELLING = List.of(EMAIL, PHONE, NATIONAL_ID);

    private PersonalWords() {}

    /** The refusal to give when {@code q} came in a URL; empty when it may stand there. */
    public static Optional<Refusal> refuse(String q) {
        String words = q == null ? "" : Normalizer.normalize(q, Normalizer.Form.NFKC);
        String digits = arabic(words);
        return TELLING.stream().anyMatch(pattern -> pattern.matcher(digits).find())
                ? Optional.of(Refusal.of(
                        Refusal.Kind.INVALID,
                        "search-in-body",
                        "This looks like personal data, which may not stand in an address. "
                                + "Send the same query as the body of POST /tickets/search."))
                : Optional.empty();
    }

    private static String arabic(String words) {
        return words.codePoints()
                .map(point -> point >= '๐' && point <= '๙' ? point - '๐' + '0' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
