package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import th.sala.ticketing.sla.CalendarsInTurn.Turn;

/** Clocks whose calendar changes on the way, worked out by hand: what was counted stays counted. */
class ChangingHoursCasesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/sla/changing-hours-cases.csv", useHeadersInDisplayName = false, numLinesToSkip = 1)
    void the_clock_agrees_with_what_was_worked_out(
            String story,
            String calendars,
            String changes,
            String start,
            String budget,
            String pauses,
            String due,
            String at,
            long minutes) {
        ClockRun run = ClockRun.of(
                hours(calendars.split(" "), changes.split(" ")),
                ServiceTimeCasesTest.pauses(pauses),
                Calendars.at(start),
                Budget.parse(budget),
                Calendars.at(at));
        assertThat(run.due()).isEqualTo(due == null ? null : Calendars.at(due));
        assertThat(run.elapsedSeconds()).isEqualTo(minutes * 60);
    }

    private static Hours hours(String[] calendars, String[] changes) {
        List<Turn> turns = new ArrayList<>();
        for (int turn = 0; turn < calendars.length; turn++) {
            Instant from = turn == 0 ? Instant.EPOCH : Calendars.at(changes[turn - 1]);
            turns.add(new Turn(from, ServiceTimeCasesTest.CALENDARS.get(calendars[turn])));
        }
        return CalendarsInTurn.of(turns);
    }
}
