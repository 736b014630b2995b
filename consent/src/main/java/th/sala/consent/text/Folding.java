package th.sala.consent.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** One way through a text, letter by letter with the marks that belong to it. */
final class Folding {
    private static final char SARA_AA = '\u0e32';
    private static final char SARA_AM = '\u0e33';
    private static final char SARA_E = '\u0e40';
    private static final char SARA_AE = '\u0e41';
    private static final char NIKHAHIT = '\u0e4d';

    private final String written;
    private final StringBuilder text;
    private final int[] from;
    private final int[] to;
    private int next;

    Folding(String written) {
        this.written = written;
        text = new StringBuilder(written.length());
        from = new int[written.length()];
        to = new int[written.length()];
    }

    FoldedText whole() {
        while (next < written.length()) {
            letter();
        }
        return FoldedText.of(written, text, from, to);
    }

    private void letter() {
        int begin = next;
        int letter = written.codePointAt(next);
        next += Character.charCount(letter);
        if (isSpace(letter)) {
            spaces(begin);
            return;
        }
        if (letter == SARA_E && next < written.length() && written.charAt(next) == SARA_E) {
            next++;
            letter = SARA_AE;
        }
        Set<Integer> marks = marks();
        int place = text.length();
        if (!isUnseen(letter)) {
            text.appendCodePoint(plain(letter));
        }
        marks.stream().sorted(Comparator.comparingInt(Folding::order)).forEach(text::appendCodePoint);
        mark(place, begin);
    }

    private void spaces(int begin) {
        while (next < written.length() && isSpace(written.codePointAt(next))) {
            next++;
        }
        int place = text.length();
        text.append(' ');
        mark(place, begin);
    }

    private void mark(int place, int begin) {
        for (int each = place; each < text.length(); each++) {
            from[each] = begin;
            to[each] = next;
        }
    }

    /** What stands over, under or behind the letter, each once; a nikhahit before {@code า} is a {@code ำ}. */
    private Set<Integer> marks() {
        Set<Integer> marks = Set.of();
        while (next < written.length()) {
            int mark = written.codePointAt(next);
            boolean am = mark == SARA_AM || mark == SARA_AA && marks.contains((int) NIKHAHIT);
            if (!am && !isMark(mark) && !isUnseen(mark)) {
                break;
            }
            next += Character.charCount(mark);
            if (!isUnseen(mark)) {
                marks = marks.isEmpty() ? new LinkedHashSet<>() : marks;
                marks.add(am ? SARA_AM : mark);
            }
            if (am) {
                marks.remove((int) NIKHAHIT);
            }
        }
        return marks;
    }

    private static int plain(int letter) {
        return switch (letter) {
            case '\u2018', '\u2019' -> '\'';
            case '\u201c', '\u201d' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015' -> '-';
            default -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : Character.toLowerCase(letter);
        };
    }

    /** Vowel, tone mark, the mark of silence, {@code ำ}; marks of other scripts stay where NFC puts them. */
    private static int order(int mark) {
        if (mark >= '\u0e48' && mark <= '\u0e4b') {
            return 1;
        }
        if (mark == '\u0e4c') {
            return 2;
        }
        return mark == SARA_AM ? 3 : 0;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    /** Zero-width characters, soft hyphens, marks of direction and variation. */
    private static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT || letter >= 0xfe00 && letter <= 0xfe0f;
    }
}
