package th.sala.consent.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

class StatutoryClockTest {
    private final LawBook law = ConsentPorts.on(TestDatabase.shared().app(), TestClock.at("2026-11-22T05:00:00Z"))
            .law();

    @ParameterizedTest
    @Tag("P30.1")
    @CsvSource({
        "P30.1, 2026-01-31, 2026-03-02",
        "P30.1, 2026-02-28, 2026-03-30",
        "P30.1, 2025-12-31, 2026-01-30",
        "SUB-6, 2026-01-31, 2026-05-01",
        "P32.1, 2026-01-31, 2026-01-31"
    })
    void theDayOfReceiptIsNotCountedAndTheLastDayIs(String key, LocalDate received, LocalDate due) {
        assertThat(StatutoryClock.dueOn(in(key, received), at(received, "09:00:00")))
                .contains(due);
    }

    @Test
    void theDayIsThatOfThailandWhateverTheHour() {
        LocalDate received = LocalDate.parse("2026-01-31");

        assertThat(StatutoryClock.dueOn(in("P30.1", received), at(received, "00:00:00")))
                .contains(LocalDate.parse("2026-03-02"));
        assertThat(StatutoryClock.dueOn(in("P30.1", received), at(received, "23:59:59")))
                .contains(LocalDate.parse("2026-03-02"));
    }

    @Test
    void aLastDayOnAHolidayDoesNotSlip() {
        LocalDate received = LocalDate.parse("2026-03-14");

        assertThat(StatutoryClock.dueOn(in("P30.1", received), at(received, "12:00:00")))
                .as("Songkran")
                .contains(LocalDate.parse("2026-04-13"));
    }

    @Test
    void itIsTooLateWhenTheLastDayIsOver() {
        LocalDate received = LocalDate.parse("2026-01-31");

        assertThat(StatutoryClock.overdueAt(in("P30.1", received), at(received, "09:00:00")))
                .contains(Instant.parse("2026-03-02T17:00:00Z"));
    }

    @Test
    void hoursRunFromTheMomentThroughHolidays() {
        LawVersion breach = in("P37.4", LocalDate.parse("2026-04-12"));
        Instant aware = OffsetDateTime.parse("2026-04-12T23:30:00+07:00").toInstant();

        assertThat(StatutoryClock.overdueAt(breach, aware)).contains(Instant.parse("2026-04-15T16:30:00Z"));
        assertThat(StatutoryClock.dueOn(breach, aware)).contains(LocalDate.parse("2026-04-15"));
    }

    @ParameterizedTest
    @CsvSource({"months, 1, 2026-02-28", "years, 5, 2031-01-31"})
    void monthsAndYearsEndOnTheSameDayOrTheLastOfTheMonth(String unit, int amount, LocalDate due) {
        LocalDate received = LocalDate.parse("2026-01-31");

        assertThat(StatutoryClock.dueOn(counting(amount, unit), at(received, "09:00:00")))
                .contains(due);
    }

    @Test
    void whatStatesNoTimeIsNeverDue() {
        LocalDate received = LocalDate.parse("2026-01-31");

        assertThat(StatutoryClock.dueOn(in("P22.1", received), at(received, "09:00:00")))
                .isEmpty();
        assertThat(StatutoryClock.dueOn(in("P20.1", received), at(received, "09:00:00")))
                .isEmpty();
        assertThat(StatutoryClock.overdueAt(in("P41.1", received), at(received, "09:00:00")))
                .isEmpty();
    }

    private LawVersion in(String key, LocalDate day) {
        return law.inForce(key, day).orElseThrow();
    }

    private static LawVersion counting(int amount, String unit) {
        LocalDate from = LocalDate.parse("2022-06-01");
        return new LawVersion("T", 1, "ก", "a", amount, unit, "test", false, "in-force", from, Instant.EPOCH, "system");
    }

    private static Instant at(LocalDate day, String time) {
        return OffsetDateTime.parse(day + "T" + time + "+07:00").toInstant();
    }
}
