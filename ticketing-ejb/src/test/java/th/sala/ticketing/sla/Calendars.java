package th.sala.ticketing.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Calendars and moments for tests, in the words of the desk. */
final class Calendars {
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private Calendars() {}

    /** Monday to Friday, 08:30 to 17:30. */
    static BusinessCalendar office(String... holidays) {
        return week(
                "office-th", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Opening.of("08:30", "17:30"), holidays);
    }

    static BusinessCalendar always() {
        return week("always", EnumSet.allOf(DayOfWeek.class), Opening.of("00:00", "24:00"));
    }

    static BusinessCalendar withLunch(String... holidays) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)
                .forEach(day -> week.put(day, List.of(Opening.of("09:00", "12:00"), Opening.of("13:00", "18:00"))));
        return new BusinessCalendar("lunch", 1, BANGKOK, week, days(holidays), Map.of());
    }

    /** A moment in Bangkok, such as {@code 2026-12-04T16:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BANGKOK).toInstant();
    }

    private static BusinessCalendar week(String name, Set<DayOfWeek> days, Opening opening, String... holidays) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(opening)));
        return new BusinessCalendar(name, 1, BANGKOK, week, days(holidays), Map.of());
    }

    private static Set<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
