package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Outcome.Refused;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;

/** SL-1, SL-2: calendars are versions, and only the kinds of holiday that were chosen stop a clock. */
class KeepingCalendarsTest {
    private static final List<List<String>> OFFICE = List.of(List.of("08:30", "17:30"));
    private static final Map<String, List<List<String>>> WEEKDAYS =
            Map.of("monday", OFFICE, "tuesday", OFFICE, "wednesday", OFFICE, "thursday", OFFICE, "friday", OFFICE);

    private final Hub hub = new Hub();
    private final Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
    private final CalendarDesk desk =
            new KeepingCalendars(new CalendarTable(hub.desk.jdbi), hub.consent.trail(), hub.desk.clock);
    private final PinnedVersions versions = new PinnedVersions(hub.desk.jdbi);
    private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest(name = "{0} is worked on: any {1}, government {2}, bank {3}, company {4}")
    @CsvSource({
        "2026-01-16, true, true, true, true",
        "2026-08-18, true, true, true, true",
        "2026-11-24, true, true, true, true",
        "2026-06-01, true, false, false, false",
        "2026-12-07, true, false, false, false",
        "2026-05-13, true, false, true, true",
        "2026-05-01, true, true, false, false",
    })
    void only_the_kinds_that_a_calendar_chose_close_it(
            LocalDate day, boolean none, boolean government, boolean bank, boolean company) {
        assertThat(List.of(worked(day), worked(day, "government"), worked(day, "bank"), worked(day, "company")))
                .containsExactly(none, government, bank, company);
    }

    @Test
    void a_day_added_in_mid_year_is_a_new_version_of_the_calendars_that_it_closes_and_of_no_other() {
        done(write(entry(List.of("company"))));
        String untouched = name + "-b";
        done(write(new CalendarEntry(untouched, "Asia/Bangkok", WEEKDAYS, List.of("bank"), Map.of())));
        LocalDate day = LocalDate.parse("2031-03-12").plusDays(7L * Math.floorMod(name.hashCode(), 400));
        Holiday holiday = new Holiday(day, "company", "วันสัมมนาประจำปี", "Company outing", "ประกาศบริษัท");

        CalendarDesk.HolidayNews would = done(hub.in(() -> desk.add(admin, List.of(holiday), true)));
        assertThat(would.days()).containsExactly(holiday);
        assertThat(would.calendars()).contains(name).doesNotContain(untouched);
        assertThat(newest(name)).isEqualTo(1);

        done(hub.in(() -> desk.add(admin, List.of(holiday, holiday), false)));

        assertThat(versions.calendar(name, 1).workingDay(day)).isTrue();
        assertThat(versions.calendar(name, 2).workingDay(day)).isFalse();
        assertThat(newest(untouched)).isEqualTo(1);
        assertThat(done(hub.in(() -> desk.add(admin, List.of(holiday), false))).known())
                .isEqualTo(1);
        assertThat(newest(name)).isEqualTo(2);

        done(hub.in(() -> desk.remove(admin, holiday)));
        assertThat(versions.calendar(name, 3).workingDay(day)).isTrue();
        assertThat(refusal(hub.in(() -> desk.remove(admin, holiday)))).isEqualTo("unknown-holiday");
    }

    @Test
    void nights_half_days_and_special_openings_are_kept_as_they_were_written() {
        CalendarEntry entry = new CalendarEntry(
                name,
                "Asia/Bangkok",
                Map.of("friday", List.of(List.of("22:00", "06:00"))),
                List.of("bank"),
                Map.of("2026-12-31", List.of(List.of("08:30", "12:00")), "2026-12-25", List.of()));
        CalendarSheet sheet = done(write(entry));
        assertThat(sheet.week()).isEqualTo(entry.week());
        assertThat(sheet.special()).isEqualTo(entry.special());
        assertThat(sheet.by()).isEqualTo("admin1");
        BusinessCalendar calendar = versions.calendar(name, 1);
        assertThat(calendar.workingDay(LocalDate.parse("2026-12-31"))).isTrue();
        assertThat(calendar.workingDay(LocalDate.parse("2026-12-25"))).isFalse();
        assertThat(calendar.workingDay(LocalDate.parse("2026-12-18"))).isTrue();
    }

    @Test
    void a_calendar_that_is_never_open_is_refused_and_so_is_whatever_a_clock_cannot_count_by() {
        assertThat(faults(new CalendarEntry("A b", "Mars/Base", Map.of("monday", List.of()), List.of(), null)))
                .hasSize(3)
                .anySatisfy(fault -> assertThat(fault).contains("open at no time"));
        assertThat(faults(new CalendarEntry(
                        name,
                        "Asia/Bangkok",
                        Map.of(
                                "monday", List.of(List.of("13:00", "17:00"), List.of("09:00", "14:00")),
                                "tuesday", List.of(List.of("22:00", "09:00")),
                                "wednesday", List.of(List.of("08:00", "25:00"), List.of("08:00")),
                                "thursday", List.of(List.of("08:00", "12:00")),
                                "someday", OFFICE),
                        List.of("observance", "lunar"),
                        Map.of("2026-02-30", OFFICE))))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "week.someday", "week.monday", "week.wednesday", "holidays", "holidays", "special.2026-02-30");
        assertThat(faults(new CalendarEntry(
                        name,
                        "Asia/Bangkok",
                        WEEKDAYS,
                        List.of(),
                        Map.of("2026-12-06", List.of(List.of("20:00", "09:00"))))))
                .singleElement()
                .asString()
                .contains("a night reaches into the next day's hours");
    }

    @Test
    void days_without_a_name_a_kind_or_a_source_are_not_added() {
        List<Holiday> wrong = List.of(
                new Holiday(null, "bank", "ก", "a", "x"),
                new Holiday(LocalDate.parse("2569-12-07"), "lunar", " ", "a", null));
        assertThat(((Refused<?>) hub.in(() -> desk.add(admin, wrong, false)))
                        .refusal()
                        .errors())
                .hasSize(5);
    }

    private boolean worked(LocalDate day, String... kinds) {
        CalendarSheet sheet = done(write(entry(List.of(kinds))));
        return versions.calendar(sheet.name(), sheet.version()).workingDay(day);
    }

    private CalendarEntry entry(List<String> kinds) {
        return new CalendarEntry(name, "Asia/Bangkok", WEEKDAYS, kinds, Map.of());
    }

    @Test
    void a_special_opening_of_somebody_else_is_not_written_over() {
        CalendarEntry plain = entry(List.of("company"));
        CalendarEntry special = new CalendarEntry(
                name,
                plain.zone(),
                plain.week(),
                plain.holidays(),
                Map.of("2026-12-31", List.of(List.of("08:30", "12:00"))));
        assertThat(done(write(plain, 0)).version()).isEqualTo(1);
        assertThat(done(write(special, 1)).version()).isEqualTo(2);

        assertThat(refusal(write(plain, 1))).isEqualTo("newer-version");
        assertThat(refusal(write(plain, 0))).isEqualTo("already-there");
        assertThat(newest(name)).isEqualTo(2);
        assertThat(done(write(plain, null)).version()).isEqualTo(3);
    }

    private Outcome<CalendarSheet> write(CalendarEntry entry, Integer version) {
        return hub.in(() -> desk.write(admin, entry, version));
    }

    private Outcome<CalendarSheet> write(CalendarEntry entry) {
        return hub.in(() -> desk.write(admin, entry));
    }

    private List<String> faults(CalendarEntry entry) {
        return ((Refused<?>) write(entry)).refusal().errors();
    }

    private int newest(String calendar) {
        return done(hub.in(() -> desk.versions(calendar))).get(0).version();
    }
}
