package th.sala.ticketing.ticket;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.consent.subject.TellingWords;

/** The beginning of a text as a row of a list shows it: in one line, contact points masked, no letter cut from its marks. */
final class OneLine {
    private static final int LONGEST = 160;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private OneLine() {}

    static String of(String text) {
        String line = SPACE.matcher(TellingWords.masked(text)).replaceAll(" ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        Matcher letters = CLUSTER.matcher(line);
        int end = 0;
        for (int letter = 0; letter < LONGEST && letters.find(); letter++) {
            end = letters.end();
        }
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
