package th.sala.ticketing.words;

import java.util.Arrays;
import java.util.List;

/** Gives each line of a mail its kind; the rules are asked in this order. */
final class LineKinds {
    private static final String RULES = "-_=*#~+\u2014\u2013\u2500\u2501\u1427";

    private final List<Line> lines;
    private final LineKind[] kinds;

    LineKinds(List<Line> lines) {
        this.lines = lines;
        this.kinds = new LineKind[lines.size()];
    }

    LineKind[] all() {
        int line = 0;
        while (line < kinds.length) {
            int next = line + Math.max(1, attribution(line));
            for (; line < next; line++) {
                kinds[line] = kinds[line] == null ? alone(line) : kinds[line];
            }
        }
        return kinds;
    }

    /** Marks an attribution that begins here. Returns its number of lines, 0 when there is none. */
    private int attribution(int first) {
        int length = Attribution.lines(lines, first);
        if (length > 0) {
            boolean marked = Line.isQuoteNext(lines, first + length);
            Arrays.fill(kinds, first, first + length, marked ? LineKind.ATTRIBUTION : LineKind.EARLIER_MAIL);
        }
        return length;
    }

    private LineKind alone(int place) {
        Line line = lines.get(place);
        if (line.blank()) {
            return LineKind.BLANK;
        }
        if (line.quoted()) {
            return LineKind.QUOTE;
        }
        if (line.words().equals("--") || line.words().equals("\u2014")) {
            return LineKind.DELIMITER;
        }
        if (line.words().chars().allMatch(c -> RULES.indexOf(c) >= 0)) {
            return LineKind.RULE;
        }
        if (Separator.is(line) || HeaderBlock.begins(lines, place)) {
            return LineKind.EARLIER_MAIL;
        }
        return DeviceLine.is(line) ? LineKind.DEVICE : LineKind.WORDS;
    }
}
