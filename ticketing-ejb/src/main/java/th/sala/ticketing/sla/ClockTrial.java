package th.sala.ticketing.sla;

import java.time.Instant;
import java.util.List;

/**
 * A clock as it ran, and as it would have run under other terms from its start: by the same rules and with the same waits
 * of its ticket.
 *
 * @param is null when the other terms promise no such clock
 */
record ClockTrial(long ticket, ServiceClock was, ServiceClock is) {
    static final String KEPT = "kept";
    static final String MISSED = "missed";
    static final String OPEN = "open";
    static final String UNPROMISED = "unpromised";

    /** @param other null when they promise no such clock */
    static ClockTrial of(long ticket, ServiceClock was, Term other, List<Wait> waits) {
        return new ClockTrial(ticket, was, other == null ? null : again(was, other, waits));
    }

    private static ServiceClock again(ServiceClock was, Term other, List<Wait> waits) {
        Promised promised = new Promised(List.of(other));
        if (standsStillAs(was, other)) {
            return new ServiceClock(
                    was.name(), was.round(), promised, was.startedAt(), was.metAt(), was.stoppedAt(), was.pauses());
        }
        List<Pause> closed = was.pauses().stream()
                .filter(pause -> pause.reason().equals(Pause.TICKET_CLOSED))
                .toList();
        ServiceClock clock = new ServiceClock(was.name(), was.round(), promised, was.startedAt(), null, null, closed);
        for (Wait wait : waits) {
            if (during(was, wait.at())) {
                clock = wait.whom() == null ? clock.resumed(wait.at()) : clock.waitingFor(wait.whom(), wait.at());
            }
        }
        return was.metAt() != null ? clock.met(was.metAt()) : was.ended() ? clock.stopped(was.stoppedAt()) : clock;
    }

    /** Its pauses are those that it would have had. */
    private static boolean standsStillAs(ServiceClock was, Term other) {
        return was.promised().terms().size() == 1
                && was.target().pausedBy().equals(other.target().pausedBy());
    }

    private static boolean during(ServiceClock clock, Instant at) {
        return !at.isBefore(clock.startedAt()) && (!clock.ended() || !at.isAfter(clock.endedAt()));
    }

    String before(Instant now) {
        return outcome(was, now);
    }

    String after(Instant now) {
        return is == null ? UNPROMISED : outcome(is, now);
    }

    boolean differs(Instant now) {
        return !before(now).equals(after(now));
    }

    PolicyPreview.Changed told(Instant now) {
        return new PolicyPreview.Changed(
                ticket, was.name(), before(now), after(now), due(was), is == null ? null : due(is), was.endedAt());
    }

    private static String outcome(ServiceClock clock, Instant now) {
        if (clock.lateAt(clock.ended() ? clock.endedAt() : now)) {
            return MISSED;
        }
        return clock.ended() ? KEPT : OPEN;
    }

    private static Instant due(ServiceClock clock) {
        return clock.run(clock.startedAt()).due();
    }

    /** @param whom for whom the ticket waited from then on; null when it waited for nobody any more */
    record Wait(Instant at, String whom) {}
}
