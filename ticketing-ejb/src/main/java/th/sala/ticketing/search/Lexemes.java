package th.sala.ticketing.search;

import java.util.List;
import java.util.stream.Collectors;
import th.sala.ticketing.search.WordBreaks.Word;

/** Words in the spelling of PostgreSQL's {@code tsvector} and {@code tsquery}, so that its own parser never cuts them. */
final class Lexemes {
    /** Positions go no further in PostgreSQL. */
    private static final int LAST = 16_383;

    private Lexemes() {}

    /** With their places, for a {@code tsvector}. */
    static String vector(List<Word> words) {
        StringBuilder vector = new StringBuilder();
        for (int place = 1; place <= words.size(); place++) {
            vector.append(quoted(words.get(place - 1).text()))
                    .append(':')
                    .append(Math.min(place, LAST))
                    .append(' ');
        }
        return vector.toString();
    }

    /** One after the other, for a {@code tsquery}; null for no words. */
    static String phrase(List<Word> words) {
        return words.isEmpty()
                ? null
                : words.stream().map(word -> quoted(word.text())).collect(Collectors.joining(" <-> "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
