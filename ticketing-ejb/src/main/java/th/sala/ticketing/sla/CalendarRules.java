package th.sala.ticketing.sla;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with a calendar that somebody wrote: a line for each fault, none when it can be used. */
final class CalendarRules {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int MOST_SPECIAL = 400;

    private final CalendarEntry entry;
    private final List<String> faults = new ArrayList<>();

    private CalendarRules(CalendarEntry entry) {
        this.entry = entry;
    }

    static List<String> faults(CalendarEntry entry) {
        return new CalendarRules(entry).checked();
    }

    private List<String> checked() {
        if (entry.name() == null || !NAME.matcher(entry.name()).matches()) {
            faults.add("name: small letters, digits and hyphens, at most 40, such as office-th");
        }
        zone();
        week();
        kinds();
        special();
        return List.copyOf(faults);
    }

    private void zone() {
        try {
            ZoneId.of(entry.zone() == null ? "" : entry.zone());
        } catch (DateTimeException unknown) {
            faults.add("zone: a name of the time zone database, such as Asia/Bangkok");
        }
    }

    private void week() {
        Map<String, List<List<String>>> week = entry.week();
        for (String day : week.keySet()) {
            if (weekday(day).isEmpty()) {
                faults.add("week." + day + ": is no day of the week; monday to sunday");
            }
        }
        boolean opens = false;
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Opening> openings = openings("week." + word(day), week.get(word(day)));
            opens |= !openings.isEmpty();
            List<Opening> next = readable(week.get(word(day.plus(1))));
            overlap("week." + word(day), openings, next);
        }
        if (!opens) {
            faults.add("week: is open at no time; a clock that counts by it would never end");
        }
    }

    private void kinds() {
        for (String kind : entry.holidays()) {
            if (HolidayKind.OBSERVANCE.code().equals(kind)) {
                faults.add("holidays: people work on an observance; record the day as company to close on it");
            } else if (HolidayKind.of(kind).isEmpty()) {
                faults.add("holidays: " + kind + " is not known; government, bank, company");
            }
        }
    }

    private void special() {
        Map<String, List<List<String>>> special = entry.special();
        if (special.size() > MOST_SPECIAL) {
            faults.add("special: at most " + MOST_SPECIAL + " days");
        }
        special.forEach((text, pairs) -> day(text)
                .ifPresentOrElse(
                        day -> around(day, openings("special." + text, pairs)),
                        () -> faults.add("special." + text + ": is no day; write it as 2026-12-31")));
    }

    /** A night of the day before, or this day's own, must not reach into the next day's hours. */
    private void around(LocalDate day, List<Opening> openings) {
        overlap("special." + day, on(day.minusDays(1)), openings);
        overlap("special." + day, openings, on(day.plusDays(1)));
    }

    private List<Opening> on(LocalDate day) {
        List<List<String>> own = entry.special().get(day.toString());
        return readable(own != null ? own : entry.week().get(word(day.getDayOfWeek())));
    }

    private List<Opening> openings(String where, List<List<String>> pairs) {
        List<Opening> found = readable(pairs);
        if (pairs != null && found.size() < pairs.size()) {
            faults.add(where + ": an opening is a pair of times, such as [\"08:30\", \"17:30\"]");
        }
        for (int next = 1; next < found.size(); next++) {
            if (found.get(next).fromSecond() < found.get(next - 1).toSecond()) {
                faults.add(where + ": openings are in order and do not overlap");
            }
        }
        return found;
    }

    private void overlap(String where, List<Opening> day, List<Opening> next) {
        if (!day.isEmpty() && !next.isEmpty()) {
            int end = day.get(day.size() - 1).toSecond() - Opening.DAY;
            if (end > next.get(0).fromSecond()) {
                faults.add(where + ": a night reaches into the next day's hours");
            }
        }
    }

    private static List<Opening> readable(List<List<String>> pairs) {
        return pairs == null
                ? List.of()
                : pairs.stream().flatMap(pair -> opening(pair).stream()).toList();
    }

    private static Optional<Opening> opening(List<String> pair) {
        try {
            return pair != null && pair.size() == 2
                    ? Optional.of(Opening.of(pair.get(0), pair.get(1)))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<DayOfWeek> weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word(day).equals(text))
                .findFirst();
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
