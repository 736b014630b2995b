package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.sla.SecondBySecond.DAY;
import static th.sala.ticketing.sla.SecondBySecond.DAYS;
import static th.sala.ticketing.sla.SecondBySecond.FIRST;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.sala.ticketing.sla.CalendarsInTurn.Turn;

/**
 * SL-2, SL-3, SL-9: 100,000 random targets over 100 random calendars, and 20,000 over calendars that change on the
 * way, against a walk through every second. A failure names its seed; {@code -Dsla.seed=} chooses the root.
 */
class SecondBySecondTest {
    private static final long ROOT_SEED = Long.getLong("sla.seed", 20_261_123L);
    private static final int CALENDARS = 100;
    private static final int CASES = 1000;
    private static final int CHANGING = 20;
    private static final int CHANGES = 10;
    private static final long MIDNIGHT = FIRST.atStartOfDay(Calendars.BANGKOK).toEpochSecond();

    static LongStream seeds() {
        return new SplittableRandom(ROOT_SEED).longs(CALENDARS);
    }

    static LongStream seedsOfChanges() {
        return new SplittableRandom(ROOT_SEED).longs(CHANGING);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_clock_finds_what_a_stopwatch_finds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SecondBySecond watch = new SecondBySecond(SecondBySecond.someShifts(random));
        BusinessCalendar calendar = calendar(watch);
        for (int number = 0; number < CASES; number++) {
            int start = random.nextInt(20 * DAY);
            int[][] pauses = pauses(random, start);
            String which = "seed " + seed + ", case " + number + ", start " + moment(start) + ", pauses "
                    + Arrays.deepToString(pauses);
            hours(random, watch, calendar, start, pauses, which);
            days(random, watch, calendar, start, which);
        }
    }

    /** Each of three calendars takes over from the one before, at any second, also in the midst of a shift or a pause. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seedsOfChanges")
    void a_clock_whose_calendar_changes_on_the_way_finds_what_a_stopwatch_finds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        SecondBySecond[] inTurn = {
            new SecondBySecond(SecondBySecond.someShifts(random)),
            new SecondBySecond(SecondBySecond.someShifts(random)),
            new SecondBySecond(SecondBySecond.someShifts(random))
        };
        for (int number = 0; number < CHANGES; number++) {
            int[] from = random.ints(2, 0, 24 * DAY).sorted().toArray();
            SecondBySecond watch = new SecondBySecond(inTurn, from);
            Hours hours = CalendarsInTurn.of(List.of(
                    new Turn(Instant.EPOCH, calendar(inTurn[0])),
                    new Turn(moment(from[0]), calendar(inTurn[1])),
                    new Turn(moment(from[1]), calendar(inTurn[2]))));
            for (int part = 0; part < CASES / CHANGES; part++) {
                int start = random.nextInt(20 * DAY);
                int[][] pauses = pauses(random, start);
                String which = "seed " + seed + ", change " + number + ", case " + part + ", start " + moment(start)
                        + ", changes " + moment(from[0]) + " and " + moment(from[1]) + ", pauses "
                        + Arrays.deepToString(pauses);
                hours(random, watch, hours, start, pauses, which);
                days(random, watch, hours, start, which);
            }
        }
    }

    private static void hours(
            SplittableRandom random, SecondBySecond watch, Hours calendar, int start, int[][] pauses, String which) {
        boolean lengthy = random.nextInt(10) == 0;
        long most = Duration.ofHours(lengthy ? 30 : 2).toSeconds();
        Budget budget = new Budget.ServiceTime(Duration.ofSeconds(random.nextLong(most)));
        int until = start + random.nextInt(lengthy ? 3 * DAY : DAY / 4);
        ClockRun run = ClockRun.of(calendar, pauses(pauses), moment(start), budget, moment(until));
        long due = watch.due(start, ((Budget.ServiceTime) budget).length().toSeconds(), pauses);
        assertThat(run.due()).as(which + ", budget " + budget).isEqualTo(due < 0 ? null : moment(due));
        assertThat(run.elapsedSeconds()).as(which).isEqualTo(watch.open(start, until, pauses, false));
        assertThat(run.pausedSeconds()).as(which).isEqualTo(watch.open(start, until, pauses, true));
        if (due >= 0) {
            assertThat(ClockRun.of(calendar, pauses(pauses), moment(start), budget, moment(due))
                            .elapsedSeconds())
                    .as(which)
                    .isEqualTo(((Budget.ServiceTime) budget).length().toSeconds());
        }
    }

    private static void days(SplittableRandom random, SecondBySecond watch, Hours calendar, int start, String which) {
        int days = random.nextInt(1, 8);
        assertThat(calendar.due(moment(start).getEpochSecond(), new Budget.WorkingDays(days, false)) - MIDNIGHT)
                .as(which + ", days " + days)
                .isEqualTo(watch.dueAfterDays(start, days));
        assertThat(calendar.due(moment(start).getEpochSecond(), new Budget.WorkingDays(days, true)) - MIDNIGHT)
                .as(which + ", days with the first " + days)
                .isEqualTo(watch.dueWithinDays(start, days));
    }

    private static BusinessCalendar calendar(SecondBySecond watch) {
        Map<LocalDate, List<Opening>> days = new HashMap<>();
        for (int day = 0; day < DAYS; day++) {
            days.put(
                    FIRST.plusDays(day),
                    watch.shifts.get(day).stream()
                            .map(shift -> new Opening(shift[0], shift[1]))
                            .toList());
        }
        return new BusinessCalendar(
                "random", 1, Calendars.BANGKOK, Calendars.always().week(), Set.of(), days);
    }

    private static int[][] pauses(SplittableRandom random, int start) {
        List<int[]> made = new ArrayList<>();
        int at = start;
        for (int left = random.nextInt(5); left > 0; left--) {
            int from = at + random.nextInt(DAY / 2);
            boolean running = left == 1 && random.nextInt(4) == 0;
            at = running ? Integer.MAX_VALUE : from + 1 + random.nextInt(DAY);
            made.add(new int[] {from, at});
        }
        return made.toArray(int[][]::new);
    }

    private static List<Pause> pauses(int[][] made) {
        return Arrays.stream(made)
                .map(pause -> new Pause(
                        moment(pause[0]), pause[1] == Integer.MAX_VALUE ? null : moment(pause[1]), Pause.WAITING))
                .toList();
    }

    private static Instant moment(long second) {
        return Instant.ofEpochSecond(MIDNIGHT + second);
    }
}
