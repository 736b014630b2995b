package th.sala.consent.capacity;

import java.util.List;

/** The titles that Thai names of persons under fifteen bear. */
final class ChildTitles {
    private static final List<String> TITLES = List.of("ด.ช.", "ด.ญ.", "ดช.", "ดญ.", "เด็กชาย", "เด็กหญิง");

    private ChildTitles() {}

    static boolean begin(String name) {
        String tidy = name.strip().replace(". ", ".");
        return TITLES.stream().anyMatch(tidy::startsWith);
    }
}
