package th.sala.ticketing.search;

import java.util.List;
import java.util.regex.Pattern;
import th.sala.consent.text.FoldedText;
import th.sala.ticketing.search.WordBreaks.Word;

/**
 * One thing that must occur: found as words one after the other, or, when it is long enough for the trigram index to help,
 * as letters anywhere, so that {@code สั่งซื้อ} is found in {@code ใบสั่งซื้อ}.
 *
 * @param folded as it is compared
 * @param words what it consists of; empty for nothing but signs
 */
record SearchTerm(String folded, List<Word> words) {
    private static final Pattern THREE_IN_A_ROW = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{3}");

    static SearchTerm of(String typed) {
        String folded = FoldedText.fold(typed).strip();
        return new SearchTerm(folded, WordBreaks.of(folded));
    }

    /** A {@code tsquery}; null for nothing but signs. */
    String query() {
        return Lexemes.phrase(words);
    }

    boolean hasTrigrams() {
        return THREE_IN_A_ROW.matcher(folded).find();
    }

    /** For LIKE, what means something there escaped; null when an index could not help. */
    String pattern() {
        return hasTrigrams()
                ? "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
                : null;
    }
}
