package th.sala.consent.law;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The duties of sections 19 to 37 with the tests that show them, as a page of {@code docs/pdpa}. */
final class DutiesTable {
    private static final Pattern KEYS = Pattern.compile("P(19|2\\d|3[0-6])\\.\\d+|P37\\.[123]");
    private static final Map<String, String> LATER = Map.of(
            "P26.2", "needs identity documents, which no channel asks for yet",
            "P27.1", "needs the record of processing and the recipient register",
            "P28.1", "needs the recipient register with countries and mechanisms",
            "P28.2", "needs the recipient register with countries and mechanisms",
            "P29.1", "needs the recipient register with countries and mechanisms",
            "P33.2", "needs the recipient register");
    private static final String HEAD = """
            # What sections 19 to 37 ask, and which test shows it

            Made from the law table and the tests by `DutiesTableTest`, which fails when this page is not current;
            `-Dduties.write=true` writes it. A test that is named here runs in every build, and the build fails with it.
            *Open*: no test says yet that it shows the duty. *Later*: with what it waits for. A star: counsel confirms it
            first. Not legal advice.

            | Key | Section | Duty | หน้าที่ | Result | Test |
            |---|---|---|---|---|---|
            """;

    private DutiesTable() {}

    static boolean belongs(String key) {
        return KEYS.matcher(key).matches();
    }

    static String of(List<LawRule> rules, Map<String, Set<String>> tests) {
        return HEAD
                + rules.stream()
                        .filter(rule -> belongs(rule.key()))
                        .map(rule -> row(rule, tests.getOrDefault(rule.key(), Set.of())))
                        .collect(Collectors.joining());
    }

    /** As a new installation knows it. */
    private static String row(LawRule rule, Set<String> tests) {
        LawVersion first = rule.versions().get(rule.versions().size() - 1);
        return "| " + rule.key() + (first.confirmWithCounsel() ? "\\*" : "") + " | " + rule.sectionEn() + " | "
                + first.dutyEn() + number(first) + " | " + first.dutyTh() + " | " + result(rule.key(), tests) + " | "
                + tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining("<br>")) + " |\n";
    }

    private static String number(LawVersion version) {
        return version.amount() == null ? "" : " (" + version.amount() + " " + version.unit() + ")";
    }

    private static String result(String key, Set<String> tests) {
        if (!tests.isEmpty()) {
            return "tested";
        }
        String reason = LATER.get(key);
        return reason == null ? "open" : "later: " + reason;
    }
}
