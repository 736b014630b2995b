package th.sala.ticketing.sla;

import java.time.Duration;
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
    /** For whoever changed a ticket by a slip: so long no breach by the new terms is told. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final int WHOLE = 100;

    /**
     * All alarms of a clock as it stands: warnings at shares of its budget, the breach, the escalations after it. None is
     * due before the terms began by which it counts: whoever is late by new terms is not warned, and told after a grace only.
     * What could still be kept when they began and was not is told after the same grace, answered by then or not.
     */
    static List<Alarm> of(ServiceClock clock) {
        List<Alarm> alarms = new ArrayList<>();
        long budget = clock.budgetSeconds();
        Instant due = clock.run(clock.startedAt()).due();
        boolean late = due != null && !due.isAfter(clock.promised().since());
        for (int share : clock.target().warnings()) {
            alarms.add(alarm(clock, WARNING, share, late ? null : clock.counted(budget * share / WHOLE), late));
        }
        alarms.add(alarm(clock, BREACH, 0, due, late));
        int level = 0;
        for (Target.Escalation escalation : clock.target().escalations()) {
            level++;
            alarms.add(alarm(
                    clock,
                    ESCALATION,
                    level,
                    clock.counted(budget + escalation.after().toSeconds()),
                    late));
        }
        return alarms;
    }

    private static Alarm alarm(ServiceClock clock, String kind, int level, Instant dueAt, boolean late) {
        Promised promised = clock.promised();
        Instant told = later(dueAt, earliest(kind, promised));
        Instant inTime = late ? told : later(dueAt, promised.since());
        boolean spared = told != null
                && clock.ended()
                && !clock.endedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(inTime);
        return new Alarm(kind, level, spared ? null : told);
    }

    private static Instant earliest(String kind, Promised promised) {
        return kind.equals(WARNING)
                ? promised.since()
                : later(promised.since(), promised.replacedAt().plus(GRACE));
    }

    private static Instant later(Instant dueAt, Instant since) {
        return dueAt == null || dueAt.isAfter(since) ? dueAt : since;
    }
}
