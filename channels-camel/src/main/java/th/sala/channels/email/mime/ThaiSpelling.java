package th.sala.channels.email.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells Thai from other scripts that were read as Thai: Cyrillic, Greek and western letters in the same bytes give vowels
 * without their consonants, or one or two Thai letters inside a Latin word. Counts the letters of well and of badly spelt
 * runs; a letter alone says nothing. Allows what people mistype, such as two {@code เ} for {@code แ}.
 */
final class ThaiSpelling {
    private static final Pattern RUN = Pattern.compile("(?:[ก-ฮ]\\.){2,}+|[\\u0E01-\\u0E5B]+");
    private static final Pattern SPELT =
            Pattern.compile("(?:(?:เเ|[เ-ไ])?[ก-ฮ][ัิ-ฺ็-๎]{0,3}+[ะาำๅ]?+[่-๋]?+ะ?+[ๆฯ]*+|ฯลฯ|[๐-๙฿])++");
    private static final Pattern SYLLABLE = Pattern.compile("[ก-ฮ](?:\\.[ก-ฮ]|[ก-ฺเ-๎])|[เ-ไ][ก-ฮ]");
    private static final int TYPICAL_ERRORS = 8;

    private ThaiSpelling() {}

    /** Whether the text is spelt as Thai is, apart from a few letters. */
    static boolean fits(String text) {
        int well = 0;
        int badly = 0;
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            boolean inLatinWord =
                    run.end() - run.start() <= 2 && (isLatin(text, run.start() - 1) || isLatin(text, run.end()));
            if (inLatinWord || !isSpelt(run.group())) {
                badly += run.end() - run.start();
            } else if (SYLLABLE.matcher(run.group()).find()) {
                well += run.end() - run.start();
            }
        }
        return well > 0 && badly * TYPICAL_ERRORS <= well;
    }

    private static boolean isSpelt(String run) {
        return run.indexOf('.') > 0 || run.equals("ๆ") || SPELT.matcher(run).matches();
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) < 0x80 && Character.isLetter(text.charAt(at));
    }
}
