package th.sala.ticketing.words;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The lines with which a mail program introduces what it quotes: {@code On 16 Nov 2026, at 10:23, Nid <nid@example.com>
 * wrote:} in the language of the program. They name a time or an address and a verb of writing; some only a date and an
 * address.
 */
final class Attribution {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 400;

    private static final List<String> VERBS = List.of(
            "wrote",
            "เขียน",
            "schrieb",
            "escribi",
            "escreveu",
            "écrit",
            "scritto",
            "geschreven",
            "schreef",
            "skrev",
            "napisał",
            "napsal",
            "написал",
            "писал",
            "пише",
            "写道",
            "寫道",
            "書きました",
            "작성",
            "yazdı",
            "kirjoitti",
            "menulis",
            "đã viết");

    private static final List<String> BEGINNINGS = List.of(
            "on ",
            "เมื่อ",
            "ในวันที่",
            "วันที่",
            "am ",
            "le ",
            "el ",
            "il ",
            "em ",
            "op ",
            "den ",
            "dnia ",
            "w dniu",
            "at ",
            "pada ",
            "vào ");

    private static final Pattern YEAR = Pattern.compile("(?:19|20|25)\\d\\d|(?:๑๙|๒๐|๒๕)[๐-๙][๐-๙]");
    private static final Pattern TIME = Pattern.compile("[0-9๐-๙]{1,2}[:.][0-9๐-๙]{2}");
    private static final Pattern DATE_FIRST = Pattern.compile("\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}\\b.*");

    private Attribution() {}

    /** How many lines the attribution that begins at this line has; 0 when none does. */
    static int lines(List<Line> lines, int first) {
        for (int last = first;
                last < Math.min(lines.size(), first + MOST_LINES) && belongs(lines, first, last);
                last++) {
            if (isOne(lines, first, last)) {
                return isAlsoOneFurtherDown(lines, first, last) ? 0 : last - first + 1;
            }
        }
        return 0;
    }

    /** An address that was broken over two lines may begin its second with its closing bracket. */
    private static boolean belongs(List<Line> lines, int first, int last) {
        Line line = lines.get(last);
        return !line.blank() && (!line.quoted() || (last > first && opensAnAddress(lines.get(last - 1))));
    }

    /** A line of new words may stand directly above. */
    private static boolean isAlsoOneFurtherDown(List<Line> lines, int first, int last) {
        for (int below = first + 1; below <= last; below++) {
            if (begins(lines.get(below).lower()) && isOne(lines, below, last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(List<Line> lines, int first, int last) {
        String text = joined(lines, first, last);
        return text.length() <= LONGEST
                && (last == first || mayGoOn(lines.get(first)))
                && (isDated(text) || (closes(text) && writes(text) && saysWhenOrWho(text, lines, last + 1)));
    }

    private static String joined(List<Line> lines, int first, int last) {
        return lines.subList(first, last + 1).stream()
                .map(Line::words)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static boolean mayGoOn(Line first) {
        String words = first.lower();
        return begins(words) || opensAnAddress(first) || (words.indexOf('@') >= 0 && writes(words));
    }

    /** Older Gmail: a date and an address, nothing else. */
    private static boolean isDated(String text) {
        boolean address = text.indexOf('<') < text.indexOf('@') && (text.endsWith(">") || text.endsWith(">:"));
        return DATE_FIRST.matcher(text).matches() && (address || text.contains(" gmt+"));
    }

    private static boolean closes(String text) {
        int end = text.length();
        while (end > 0 && "*_-> ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String rest = text.substring(0, end);
        return rest.endsWith(":") || rest.endsWith("\uFF1A") || VERBS.stream().anyMatch(rest::endsWith);
    }

    private static boolean writes(String text) {
        return VERBS.stream().anyMatch(text::contains);
    }

    /** A year alone says enough where marked lines follow. */
    private static boolean saysWhenOrWho(String text, List<Line> lines, int next) {
        return text.indexOf('@') >= 0
                || TIME.matcher(text).find()
                || (YEAR.matcher(text).find() && Line.isQuoteNext(lines, next));
    }

    private static boolean begins(String words) {
        return BEGINNINGS.stream().anyMatch(words::startsWith)
                || YEAR.matcher(words).find();
    }

    private static boolean opensAnAddress(Line line) {
        return line.words().lastIndexOf('<') > line.words().lastIndexOf('>');
    }
}
