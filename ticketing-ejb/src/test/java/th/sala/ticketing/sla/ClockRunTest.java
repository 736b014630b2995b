package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.sla.Calendars.always;
import static th.sala.ticketing.sla.Calendars.at;
import static th.sala.ticketing.sla.Calendars.office;
import static th.sala.ticketing.sla.Calendars.withLunch;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockRunTest {
    private static final Budget HOUR = Budget.parse("PT1H");

    @ParameterizedTest(name = "{0} from {1} is due {2}")
    @CsvSource({
        "PT1H, 2026-12-01T09:00, 2026-12-01T10:00",
        "PT1H, 2026-12-01T17:00, 2026-12-02T09:00",
        "PT1H, 2026-12-01T16:30, 2026-12-01T17:30",
        "PT1H, 2026-12-01T22:00, 2026-12-02T09:30",
        "PT1H, 2026-12-04T17:00, 2026-12-08T09:00",
        "PT1H, 2026-12-05T12:00, 2026-12-08T09:30",
        "PT0S, 2026-12-05T12:00, 2026-12-05T12:00",
        "P1D, 2026-11-27T16:00, 2026-11-30T16:00",
        "P1D, 2026-12-04T16:00, 2026-12-08T16:00",
        "P1D, 2026-12-05T12:00, 2026-12-08T12:00",
        "P2D, 2026-12-01T09:15, 2026-12-03T09:15",
        "P2D, 2026-12-01T20:00, 2026-12-03T17:30",
        "P2D, 2026-12-03T11:00, 2026-12-08T11:00",
    })
    void targetsPassWeekendsAndHolidays(String budget, String start, String due) {
        ClockRun run = ClockRun.of(office("2026-12-07"), List.of(), at(start), Budget.parse(budget), at(start));
        assertThat(run.due()).isEqualTo(at(due));
    }

    @Test
    void theSameTimesDifferByCalendar() {
        Instant start = at("2026-12-04T17:00");
        Instant answered = at("2026-12-08T09:00");
        assertThat(ClockRun.of(office("2026-12-07"), List.of(), start, HOUR, answered)
                        .elapsedSeconds())
                .isEqualTo(3600);
        assertThat(ClockRun.of(always(), List.of(), start, HOUR, answered).elapsedSeconds())
                .isEqualTo(88 * 3600);
    }

    @Test
    void theLedgerTellsEveryStretchOfTime() {
        ClockRun run =
                ClockRun.of(office("2026-12-07"), List.of(), at("2026-12-04T17:00"), HOUR, at("2026-12-08T09:00"));
        assertThat(run.intervals())
                .containsExactly(
                        new Interval(at("2026-12-04T17:00"), at("2026-12-04T17:30"), true, "open"),
                        new Interval(at("2026-12-04T17:30"), at("2026-12-07T00:00"), false, "closed"),
                        new Interval(at("2026-12-07T00:00"), at("2026-12-08T00:00"), false, "holiday"),
                        new Interval(at("2026-12-08T00:00"), at("2026-12-08T08:30"), false, "closed"),
                        new Interval(at("2026-12-08T08:30"), at("2026-12-08T09:00"), true, "open"));
    }

    @Test
    void lunchIsNotCounted() {
        ClockRun run = ClockRun.of(withLunch(), List.of(), at("2026-12-01T11:30"), HOUR, at("2026-12-01T14:00"));
        assertThat(run.due()).isEqualTo(at("2026-12-01T13:30"));
        assertThat(run.elapsedSeconds()).isEqualTo(5400);
    }

    @Test
    void aPauseMovesTheDueTimeByTheServiceTimeItTook() {
        Pause overNight = new Pause(at("2026-12-01T17:00"), at("2026-12-02T09:00"), Pause.WAITING);
        ClockRun run = ClockRun.of(office(), List.of(overNight), at("2026-12-01T16:45"), HOUR, at("2026-12-02T09:45"));
        assertThat(run.due()).isEqualTo(at("2026-12-02T09:45"));
        assertThat(run.elapsedSeconds()).isEqualTo(3600);
        assertThat(run.pausedSeconds()).isEqualTo(3600);
    }

    @Test
    void aDayTargetMovesByThePauseToo() {
        Pause twoHours = new Pause(at("2026-12-02T10:00"), at("2026-12-02T12:00"), Pause.WAITING);
        ClockRun run = ClockRun.of(
                office(), List.of(twoHours), at("2026-12-01T16:30"), Budget.parse("P2D"), at("2026-12-02T12:00"));
        assertThat(run.due()).isEqualTo(at("2026-12-04T09:30"));
    }

    @Test
    void aRunningPauseLeavesTheDueTimeOpen() {
        Pause running = new Pause(at("2026-12-01T09:30"), null, Pause.WAITING);
        ClockRun run = ClockRun.of(office(), List.of(running), at("2026-12-01T09:00"), HOUR, at("2026-12-01T12:00"));
        assertThat(run.due()).isNull();
        assertThat(run.elapsedSeconds()).isEqualTo(1800);
        assertThat(run.pausedSeconds()).isEqualTo(9000);
    }

    @Test
    void aPauseAfterTheDueTimeComesTooLate() {
        Pause late = new Pause(at("2026-12-01T11:00"), null, Pause.WAITING);
        ClockRun run = ClockRun.of(office(), List.of(late), at("2026-12-01T09:00"), HOUR, at("2026-12-01T12:00"));
        assertThat(run.due()).isEqualTo(at("2026-12-01T10:00"));
    }

    @Test
    void aPauseOutsideOpeningHoursTakesNothingOut() {
        Pause evening = new Pause(at("2026-12-01T18:00"), at("2026-12-01T20:00"), Pause.WAITING);
        ClockRun run = ClockRun.of(office(), List.of(evening), at("2026-12-01T17:00"), HOUR, at("2026-12-02T09:00"));
        assertThat(run.due()).isEqualTo(at("2026-12-02T09:00"));
        assertThat(run.pausedSeconds()).isZero();
    }
}
