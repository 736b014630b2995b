package th.sala.ticketing.sla;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with days that somebody wrote: a line for each fault. */
final class HolidayRules {
    private static final int LONGEST = 200;
    private static final int MOST = 2000;
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private HolidayRules() {}

    static List<String> faults(List<Holiday> days) {
        List<String> faults = new ArrayList<>();
        if (days.isEmpty() || days.size() > MOST) {
            faults.add("days: 1 to " + MOST);
        }
        for (int at = 0; at < Math.min(days.size(), MOST); at++) {
            check("days[" + at + "]", days.get(at), faults);
        }
        return faults;
    }

    private static void check(String where, Holiday day, List<String> faults) {
        if (day == null) {
            faults.add(where + ": is required");
            return;
        }
        if (day.day() == null || day.day().getYear() < EARLIEST || day.day().getYear() > LATEST) {
            faults.add(where + ".day: a day of the common era, such as 2026-12-07");
        }
        if (HolidayKind.of(day.kind()).isEmpty()) {
            faults.add(where + ".kind: government, bank, company or observance");
        }
        text(where + ".nameTh", day.nameTh(), faults);
        text(where + ".nameEn", day.nameEn(), faults);
        text(where + ".source", day.source(), faults);
    }

    private static void text(String where, String text, List<String> faults) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            faults.add(where + ": is required, at most " + LONGEST + " characters");
        }
    }
}
