package th.sala.ticketing.words;

import java.util.List;
import java.util.OptionalInt;

/**
 * Finds where the new words of a mail end and what is only carried along begins: the quoted earlier mail, the line of a
 * telephone, the signature. The text itself stays whole; the point only says what a reader may fold away.
 *
 * <p>Words that stand below or between quotations are somebody's answer. They are never folded: a mail that answers
 * between the lines has no point, or one below its last answer. Time grows with the length of the text, whatever it says.
 */
public final class QuotedText {
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_SIGNATURE = 12;

    private final List<Line> lines;
    private final LineKind[] kinds;

    private QuotedText(List<Line> lines) {
        this.lines = lines;
        this.kinds = new LineKinds(lines).all();
    }

    /** The index in {@code text} at which the folded part begins; empty when nothing is carried along, or nothing else. */
    public static OptionalInt from(String text) {
        List<Line> lines = Line.of(text);
        if (lines.size() > MOST_LINES) {
            return OptionalInt.empty();
        }
        OptionalInt point = new QuotedText(lines).point();
        return point.isPresent() && text.substring(0, point.getAsInt()).isBlank() ? OptionalInt.empty() : point;
    }

    /** The new words alone. */
    public static String own(String text) {
        OptionalInt point = from(text);
        return point.isPresent() ? text.substring(0, point.getAsInt()).stripTrailing() : text;
    }

    private OptionalInt point() {
        int earlier = earlierMail();
        int first = beginning(earlier);
        boolean reason = earlier < kinds.length;
        for (int line = first; line < earlier && !reason; line++) {
            reason = kinds[line].folds();
        }
        while (first < kinds.length && kinds[first] == LineKind.BLANK) {
            first++;
        }
        return reason && first < kinds.length ? OptionalInt.of(lines.get(first).start()) : OptionalInt.empty();
    }

    /** The first line from which everything is an earlier mail, with words above it; else the number of lines. */
    private int earlierMail() {
        boolean words = false;
        for (int line = 0; line < kinds.length; line++) {
            if (kinds[line] == LineKind.EARLIER_MAIL && words) {
                return line;
            }
            words |= kinds[line] == LineKind.WORDS;
        }
        return kinds.length;
    }

    /** The first line of what stands without new words directly above this one. */
    private int beginning(int end) {
        int line = end;
        while (line > 0) {
            int signature = kinds[line - 1].quiet() ? line - 1 : signatureAbove(line);
            if (signature < 0) {
                return line;
            }
            line = signature;
        }
        return line;
    }

    /** The delimiter of the signature that ends above this line; -1 when there is none. */
    private int signatureAbove(int end) {
        for (int line = end - 1; line >= 0 && line >= end - LONGEST_SIGNATURE; line--) {
            if (kinds[line] == LineKind.DELIMITER) {
                return line;
            }
            if (kinds[line] != LineKind.WORDS && kinds[line] != LineKind.BLANK) {
                return -1;
            }
        }
        return -1;
    }
}
