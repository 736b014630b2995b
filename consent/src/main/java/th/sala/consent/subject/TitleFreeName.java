package th.sala.consent.subject;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.consent.text.FoldedText;

/** The words of a name without what stands before every name: {@code นายสมชาย ใจดี} is {@code สมชาย} and {@code ใจดี}. */
final class TitleFreeName {
    /** Longer ones first, as {@code นางสาว} begins with {@code นาง}. */
    private static final String THAI = Stream.of(
                    "ว่าที่ร้อยตรีหญิง",
                    "ว่าที่ร้อยตรี",
                    "ว่าที่ ร.ต.หญิง",
                    "ว่าที่ ร.ต.",
                    "ศาสตราจารย์",
                    "รองศาสตราจารย์",
                    "ผู้ช่วยศาสตราจารย์",
                    "เด็กหญิง",
                    "เด็กชาย",
                    "นางสาว",
                    "น.ส.",
                    "นส.",
                    "ด.ช.",
                    "ด.ญ.",
                    "นาย",
                    "นาง",
                    "คุณ",
                    "ดร.",
                    "นพ.",
                    "พญ.",
                    "ทพ.",
                    "ทพญ.",
                    "ศ.",
                    "รศ.",
                    "ผศ.",
                    "ม.ร.ว.",
                    "ม.ล.",
                    "หม่อมหลวง",
                    "หม่อมราชวงศ์",
                    "พล.อ.",
                    "พล.ท.",
                    "พล.ต.",
                    "พล.ต.อ.",
                    "พล.ต.ท.",
                    "พล.ต.ต.",
                    "พ.ต.อ.",
                    "พ.ต.ท.",
                    "พ.ต.ต.",
                    "พ.อ.",
                    "พ.ท.",
                    "พ.ต.",
                    "ร.ต.อ.",
                    "ร.ต.ท.",
                    "ร.ต.ต.",
                    "ร.อ.",
                    "ร.ท.",
                    "ร.ต.",
                    "จ.ส.อ.",
                    "จ.ส.ต.",
                    "ด.ต.",
                    "ส.ต.อ.",
                    "ส.อ.")
            .map(FoldedText::fold)
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    /** What follows a Thai title begins as a word can: {@code คุณากร} has none. */
    private static final Pattern TITLE = Pattern.compile("^(?:(?:" + THAI + ")\\s*(?=[ก-ฮเ-ไa-z].)"
            + "|(?:mr|mrs|ms|miss|dr|prof|khun)(?:\\.\\s*|\\s+)(?=[\\p{L}].))");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    private TitleFreeName() {}

    /** Folded, in their order; words of one letter are left out. */
    static List<String> words(String name) {
        String rest = FoldedText.fold(name).strip().toLowerCase(Locale.ROOT);
        Matcher title = TITLE.matcher(rest);
        while (title.find()) {
            rest = rest.substring(title.end());
            title = TITLE.matcher(rest);
        }
        return split(rest);
    }

    /** The same with whatever stands before them. */
    static List<String> wordsAsTheyStand(String name) {
        return split(FoldedText.fold(name).strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> split(String folded) {
        return Stream.of(NO_WORD.split(folded))
                .filter(word -> word.codePointCount(0, word.length()) > 1)
                .toList();
    }
}
