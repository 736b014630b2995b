package th.sala.ticketing.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Where the words of a folded text are. Thai has no spaces between them: a dictionary finds them. */
final class WordBreaks {
    /** PostgreSQL takes no longer words, and nobody looks for one. */
    private static final int LONGEST = 200;

    private static final BreakIterator WORDS = BreakIterator.getWordInstance(new ULocale("th"));

    private WordBreaks() {}

    /** In their order; what is neither letter nor digit is left out, and so is what is too long for a word. */
    static List<Word> of(String folded) {
        BreakIterator breaks = WORDS.clone();
        breaks.setText(folded);
        List<Word> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT && to - from <= LONGEST) {
                words.add(new Word(folded.substring(from, to), from, to));
            }
        }
        return words;
    }

    /** @param from where it begins in the folded text */
    record Word(String text, int from, int to) {}
}
