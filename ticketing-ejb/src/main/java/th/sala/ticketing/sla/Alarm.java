package th.sala.ticketing.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * When somebody is to hear of a clock.
 *
 * @param level per cent of the budget for a warning, the step for an escalation, else 0
 * @param dueAt null while nobody knows, and when the clock ended before
 */
record Alarm(String kind, int level, Instant dueAt) {
    static final String WARNING = "warning";
    static final String BREACH = "breach";
    static final String ESCALATION = "escalation";
    private static final int WHOLE = 100;

    /** All alarms of a clock as it stands: warnings at shares of its budget, the breach, the escalations after it. */
    static List<Alarm> of(ServiceClock clock) {
        List<Alarm> alarms = new ArrayList<>();
        long budget = clock.budgetSeconds();
        for (int share : clock.target().warnings()) {
            alarms.add(alarm(clock, WARNING, share, clock.counted(budget * share / WHOLE)));
        }
        alarms.add(alarm(clock, BREACH, 0, clock.run(clock.startedAt()).due()));
        int level = 0;
        for (Target.Escalation escalation : clock.target().escalations()) {
            level++;
            alarms.add(alarm(
                    clock,
                    ESCALATION,
                    level,
                    clock.counted(budget + escalation.after().toSeconds())));
        }
        return alarms;
    }

    private static Alarm alarm(ServiceClock clock, String kind, int level, Instant dueAt) {
        boolean tooLate = dueAt != null
                && clock.ended()
                && !clock.endedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(dueAt);
        return new Alarm(kind, level, tooLate ? null : dueAt);
    }
}
