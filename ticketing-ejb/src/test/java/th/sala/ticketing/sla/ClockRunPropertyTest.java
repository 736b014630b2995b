package th.sala.ticketing.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of service time over random calendars, pauses, starts and budgets. A failure names its seed. */
class ClockRunPropertyTest {
    private static final long ROOT_SEED = 20_261_121L;
    private static final int DAY = 86_400;

    static LongStream seeds() {
        return new SplittableRandom(ROOT_SEED).longs(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fromStartToDueExactlyTheBudgetIsCounted(long seed) {
        Case random = new Case(new SplittableRandom(seed));
        ClockRun toDue = random.run(random.run(random.start).due());
        assertThat(toDue.elapsedSeconds()).isEqualTo(random.budget);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void intervalsCoverTheClocksLifeWithoutGapOrOverlap(long seed) {
        Case random = new Case(new SplittableRandom(seed));
        Instant end = random.start.plusSeconds(random.random.nextLong(1, 40L * DAY));
        List<Interval> intervals = random.run(end).intervals();
        assertThat(intervals.get(0).from()).isEqualTo(random.start);
        assertThat(intervals.get(intervals.size() - 1).to()).isEqualTo(end);
        for (int next = 1; next < intervals.size(); next++) {
            assertThat(intervals.get(next).from())
                    .isEqualTo(intervals.get(next - 1).to());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void servedAndPausedTimeTogetherAreTheOpenTime(long seed) {
        Case random = new Case(new SplittableRandom(seed));
        Instant end = random.start.plusSeconds(random.random.nextLong(1, 40L * DAY));
        ClockRun run = random.run(end);
        long open = random.calendar.openSeconds(new Span(random.start.getEpochSecond(), end.getEpochSecond()));
        assertThat(run.elapsedSeconds() + run.pausedSeconds()).isEqualTo(open);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void timeCountedNeverGoesBack(long seed) {
        Case random = new Case(new SplittableRandom(seed));
        Instant early = random.start.plusSeconds(random.random.nextLong(0, 20L * DAY));
        Instant late = early.plusSeconds(random.random.nextLong(0, 20L * DAY));
        assertThat(random.run(late).elapsedSeconds())
                .isGreaterThanOrEqualTo(random.run(early).elapsedSeconds());
    }

    private static final class Case {
        final SplittableRandom random;
        final BusinessCalendar calendar;
        final Instant start;
        final long budget;
        final List<Pause> pauses;

        Case(SplittableRandom random) {
            this.random = random;
            this.calendar = List.of(
                            Calendars.office("2026-12-07", "2026-12-10", "2026-12-31", "2027-01-01"),
                            Calendars.withLunch("2026-12-05", "2026-12-07"),
                            Calendars.always())
                    .get(random.nextInt(3));
            this.start = Calendars.at("2026-12-01T00:00").plusSeconds(random.nextLong(0, 20L * DAY));
            this.budget = random.nextLong(1, Duration.ofHours(30).toSeconds());
            this.pauses = pauses();
        }

        ClockRun run(Instant until) {
            return ClockRun.of(
                    calendar,
                    pauses,
                    start,
                    Budget.parse(Duration.ofSeconds(budget).toString()),
                    until);
        }

        private List<Pause> pauses() {
            List<Pause> made = new ArrayList<>();
            Instant at = start;
            for (int left = random.nextInt(5); left > 0; left--) {
                Instant from = at.plusSeconds(random.nextLong(0, 2L * DAY));
                at = from.plusSeconds(random.nextLong(0, DAY));
                made.add(new Pause(from, at, Pause.WAITING));
            }
            return made;
        }
    }
}
