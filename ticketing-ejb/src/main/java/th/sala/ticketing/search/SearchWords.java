package th.sala.ticketing.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box, read: terms and the operators {@code status:}, {@code channel:}, {@code from:} and
 * {@code tag:}. Quotation marks keep words together.
 *
 * @param terms in their order; each must occur somewhere in the ticket
 * @param operators the last value of each
 */
record SearchWords(List<SearchTerm> terms, Map<String, String> operators) {
    static final int LONGEST = 500;
    static final int MOST = 20;
    private static final Pattern TERM = Pattern.compile(
            "(?:(status|channel|from|tag):)?(?:[\"“”]([^\"“”]*)[\"“”]|(\\S+))", Pattern.CASE_INSENSITIVE);

    static SearchWords read(String q) {
        List<SearchTerm> terms = new ArrayList<>();
        Map<String, String> operators = new HashMap<>();
        Matcher term = TERM.matcher(q == null ? "" : Normalizer.normalize(q, Normalizer.Form.NFC));
        while (term.find()) {
            String value = (term.group(2) == null ? term.group(3) : term.group(2)).strip();
            if (value.isEmpty()) {
                continue;
            }
            if (term.group(1) == null) {
                terms.add(SearchTerm.of(value));
            } else {
                operators.put(term.group(1).toLowerCase(Locale.ROOT), value);
            }
        }
        return new SearchWords(telling(terms), Map.copyOf(operators));
    }

    /** A dash between words, or a sign behind them, is not looked for; nothing but signs finds nothing. */
    private static List<SearchTerm> telling(List<SearchTerm> terms) {
        List<SearchTerm> telling =
                terms.stream().filter(term -> !term.words().isEmpty()).toList();
        return telling.isEmpty() ? List.copyOf(terms) : telling;
    }

    /** One {@code tsquery} for each term; null for what has no word. */
    List<String> queries() {
        return terms.stream().map(SearchTerm::query).toList();
    }

    /** One pattern for each term; null for what is too short. */
    List<String> patterns() {
        return terms.stream().map(SearchTerm::pattern).toList();
    }
}
