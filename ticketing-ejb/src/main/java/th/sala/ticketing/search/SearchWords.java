package th.sala.ticketing.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box, read: words and the operators {@code status:}, {@code channel:} and
 * {@code tag:}. Quotation marks keep words together.
 *
 * @param words in their order; each must occur somewhere
 * @param operators the last value of each
 */
record SearchWords(List<String> words, Map<String, String> operators) {
    static final int LONGEST = 500;
    private static final Pattern TERM = Pattern.compile("(?:(status|channel|tag):)?(?:\"([^\"]*)\"|(\\S+))");

    static SearchWords read(String q) {
        List<String> words = new ArrayList<>();
        Map<String, String> operators = new HashMap<>();
        Matcher term = TERM.matcher(q == null ? "" : Normalizer.normalize(q, Normalizer.Form.NFC));
        while (term.find()) {
            String value = (term.group(2) == null ? term.group(3) : term.group(2)).strip();
            if (value.isEmpty()) {
                continue;
            }
            if (term.group(1) == null) {
                words.add(value);
            } else {
                operators.put(term.group(1), value);
            }
        }
        return new SearchWords(List.copyOf(words), Map.copyOf(operators));
    }

    /** The words as ILIKE patterns; what means something in a pattern is escaped. */
    List<String> patterns() {
        return words.stream().map(SearchWords::pattern).toList();
    }

    /** The pattern of the longest word: the one that an index narrows down best. */
    String longest() {
        return pattern(
                words.stream().max(Comparator.comparingInt(String::length)).orElseThrow());
    }

    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
