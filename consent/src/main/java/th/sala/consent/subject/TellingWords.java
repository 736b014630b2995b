package th.sala.consent.subject;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Contact points and national ids, found in what somebody wrote. Thai letters may touch them, so that no word boundary is
 * asked for; digits may be Thai.
 */
public final class TellingWords {
    private static final String HIDDEN = "•••";
    private static final String DIGIT = "[0-9\\u0E50-\\u0E59]";
    private static final String APART = "(?<![0-9\\u0E50-\\u0E59A-Za-z-])";
    private static final String ENDS = "(?![0-9\\u0E50-\\u0E59A-Za-z])";
    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"),
            Pattern.compile(APART + DIGIT + "(?:[ -]?" + DIGIT + "){12}" + ENDS),
            Pattern.compile("(?:(?:\\+|00)66[ -]?(?:\\(0\\))?[ -]?|" + APART + "[0\\u0E50])[2-9\\u0E52-\\u0E59](?:[ -]?"
                    + DIGIT + "){7,8}" + ENDS),
            Pattern.compile("(?<![0-9A-Za-z])U[0-9a-f]{32}(?![0-9A-Za-z])"));
    private static final int FEWEST_DIGITS = 9;
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private TellingWords() {}

    /** @param text may be null, and is null then */
    public static String masked(String text) {
        return text == null ? null : masked(text, own -> false);
    }

    /** @param shown which of them may be read */
    public static String masked(String text, Predicate<String> shown) {
        if (!mayTell(text)) {
            return text;
        }
        String result = text;
        for (Pattern pattern : TELLING) {
            result = pattern.matcher(result)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            shown.test(found.group()) ? found.group() : hidden(found.group())));
        }
        return result;
    }

    /** Looked for at once, since nearly every text has none: the shortest number has nine digits. */
    private static boolean mayTell(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '@' || sign == 'U') {
                return true;
            }
            digits += Character.isDigit(sign) ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS;
    }

    /** The first sign and what kind of thing it is; no more. */
    public static String hidden(String value) {
        Matcher first = CLUSTER.matcher(value);
        String begin = first.find() ? first.group() : "";
        int at = value.lastIndexOf('@');
        return at > 0 ? begin + HIDDEN + value.substring(at) : begin + HIDDEN;
    }
}
