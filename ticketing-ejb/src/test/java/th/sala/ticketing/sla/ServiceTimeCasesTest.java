package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.sla.Calendars.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * SL-2, SL-5, SL-9: cases over Songkran, nights, half days, year ends, leap days and pauses across holidays. Their figures
 * were worked out minute by minute, apart from the clock.
 */
class ServiceTimeCasesTest {
    private static final Set<LocalDate> BANK_HOLIDAYS = days(
            "2026-01-01",
            "2026-01-02",
            "2026-03-03",
            "2026-04-06",
            "2026-04-13",
            "2026-04-14",
            "2026-04-15",
            "2026-05-01",
            "2026-05-04",
            "2026-06-01",
            "2026-06-03",
            "2026-07-28",
            "2026-07-29",
            "2026-08-12",
            "2026-10-13",
            "2026-10-23",
            "2026-12-07",
            "2026-12-10",
            "2026-12-31",
            "2027-01-01");
    private static final EnumSet<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    static final Map<String, BusinessCalendar> CALENDARS = Map.of(
            "office", calendar(WEEKDAYS, List.of(Opening.of("08:30", "17:30")), Map.of()),
            "nights", calendar(WEEKDAYS, List.of(Opening.of("22:00", "06:00")), Map.of()),
            "desk",
                    calendar(
                            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
                            List.of(Opening.of("08:00", "12:00"), Opening.of("13:00", "20:00")),
                            Map.of(
                                    LocalDate.parse("2026-12-30"), List.of(Opening.of("08:00", "12:00")),
                                    LocalDate.parse("2026-04-10"), List.of(Opening.of("08:00", "12:00")),
                                    LocalDate.parse("2026-04-12"), List.of(Opening.of("09:00", "15:00")),
                                    LocalDate.parse("2026-04-14"), List.of(Opening.of("10:00", "14:00")),
                                    LocalDate.parse("2026-09-30"), List.of())),
            "daily",
                    new BusinessCalendar(
                            "daily",
                            1,
                            Calendars.BANGKOK,
                            week(EnumSet.allOf(DayOfWeek.class), List.of(Opening.of("08:00", "20:00"))),
                            Set.of(),
                            Map.of()),
            "always", Calendars.always());

    @ParameterizedTest(name = "{0} ({3})")
    @CsvFileSource(resources = "/sla/service-time-cases.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void the_clock_agrees_with_what_was_worked_out(
            String story,
            String calendar,
            String start,
            String budget,
            String pauses,
            String due,
            String at,
            long minutes) {
        ClockRun run = ClockRun.of(CALENDARS.get(calendar), pauses(pauses), at(start), Budget.parse(budget), at(at));
        assertThat(run.due()).isEqualTo(due == null ? null : at(due));
        assertThat(run.elapsedSeconds()).isEqualTo(minutes * 60);
    }

    static List<Pause> pauses(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(pause -> pause.split("/"))
                        .map(ends -> new Pause(at(ends[0]), ends.length < 2 ? null : at(ends[1]), Pause.WAITING))
                        .toList();
    }

    private static BusinessCalendar calendar(
            Set<DayOfWeek> days, List<Opening> openings, Map<LocalDate, List<Opening>> special) {
        return new BusinessCalendar("case", 1, Calendars.BANGKOK, week(days, openings), BANK_HOLIDAYS, special);
    }

    private static Map<DayOfWeek, List<Opening>> week(Set<DayOfWeek> days, List<Opening> openings) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, openings));
        return week;
    }

    private static Set<LocalDate> days(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
