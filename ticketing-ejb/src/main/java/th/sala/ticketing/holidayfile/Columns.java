package th.sala.ticketing.holidayfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where in a table the day, its names and its kind stand. Columns that say nothing of these are passed over. */
record Columns(int day, List<Integer> names, Optional<Integer> kind) {
    private static final Set<String> DAY = Set.of("day", "date", "startdate", "วันที่", "วันเดือนปี");
    private static final Set<String> NAME = Set.of(
            "name",
            "nameth",
            "nameen",
            "thai",
            "english",
            "subject",
            "summary",
            "holiday",
            "ชื่อ",
            "ชื่อวัน",
            "ชื่อวันหยุด",
            "วันหยุด",
            "รายการ",
            "ชื่อภาษาไทย",
            "ชื่อวันภาษาไทย",
            "ชื่อภาษาอังกฤษ",
            "ชื่อวันภาษาอังกฤษ");
    private static final Set<String> KIND = Set.of("kind", "type", "ประเภท");
    private static final Map<String, String> KINDS = Map.of(
            "ราชการ", "government",
            "วันหยุดราชการ", "government",
            "ธนาคาร", "bank",
            "วันหยุดธนาคาร", "bank",
            "บริษัท", "company",
            "วันหยุดของบริษัท", "company",
            "วันสำคัญ", "observance");
    private static final int MOST_NAMES = 10;
    private static final Set<String> CODES = Set.of("government", "bank", "company", "observance");

    /** Empty when there is no day or no name among them. */
    static Optional<Columns> of(List<String> heading) {
        List<String> plain = heading.stream().map(Columns::plain).toList();
        List<Integer> names = all(plain, NAME).stream().limit(MOST_NAMES).toList();
        Optional<Integer> day = all(plain, DAY).stream().findFirst();
        return names.isEmpty()
                ? Optional.empty()
                : day.map(at -> new Columns(at, names, all(plain, KIND).stream().findFirst()));
    }

    /** The codes that a cell names, one or several. */
    static List<String> kinds(String cell) {
        return List.of(cell.split("[;,/|+ ]+")).stream()
                .map(word -> KINDS.getOrDefault(word, word.toLowerCase(Locale.ROOT)))
                .filter(CODES::contains)
                .distinct()
                .toList();
    }

    private static List<Integer> all(List<String> heading, Set<String> wanted) {
        List<Integer> found = new ArrayList<>();
        for (int at = 0; at < heading.size(); at++) {
            if (wanted.contains(heading.get(at))) {
                found.add(at);
            }
        }
        return found;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
