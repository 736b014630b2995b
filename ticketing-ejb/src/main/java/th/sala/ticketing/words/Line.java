package th.sala.ticketing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a mail.
 *
 * @param start where it begins in the text
 * @param words without white space and invisible characters around them; of a long line only its beginning
 */
record Line(int start, String words) {
    private static final int READ = 500;

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            lines.add(new Line(start, visible(text.substring(start, Math.min(stop, start + READ)))));
            start = stop + 1;
        }
        return lines;
    }

    /** Whether the next line with anything on it, from this place on, is a marked one. */
    static boolean isQuoteNext(List<Line> lines, int from) {
        int next = from;
        while (next < lines.size() && lines.get(next).blank()) {
            next++;
        }
        return next < lines.size() && lines.get(next).quoted();
    }

    private static String visible(String line) {
        StringBuilder out = new StringBuilder(line.length());
        line.chars()
                .map(c -> c == '\u00A0' || c == '\u202F' ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .forEach(c -> out.append((char) c));
        return out.toString().strip();
    }

    boolean blank() {
        return words.isEmpty();
    }

    boolean quoted() {
        return words.startsWith(">");
    }

    String lower() {
        return words.toLowerCase(Locale.ROOT);
    }
}
