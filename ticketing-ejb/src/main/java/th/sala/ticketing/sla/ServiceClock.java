package th.sala.ticketing.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * One target of one ticket, from first contact to its end.
 *
 * <p>It starts with the ticket and counts the seconds in which its calendar is open. While the ticket waits for what its
 * policy names in {@code pausedBy} it pauses, and its due time moves with the pause. It ends by being met, or stops
 * unmet when the ticket is closed first. When the ticket is opened again, a stopped clock goes on from where it stood,
 * and so does the resolution clock: the first solution was none, so it earns no new budget, but the time in which the
 * ticket was closed is not held against the staff.
 *
 * <p>When another policy comes to apply to its ticket, it goes on under that one: what it counted stays counted, and its
 * target is the new one, from its own start. One that ended, or is late already, keeps what it was promised; of one that
 * is late only by what it came under, that is taken back with the change.
 *
 * <p>A next response is waited for whenever the customer wrote after an answer, so this clock starts again each time.
 *
 * @param round 1, and more for each time that a next response was waited for
 * @param metAt when the target was reached; null until then
 * @param stoppedAt when the ticket was closed with the target unmet; null otherwise
 * @param pauses in order; only the last may be running
 */
record ServiceClock(
        String name,
        int round,
        Promised promised,
        Instant startedAt,
        Instant metAt,
        Instant stoppedAt,
        List<Pause> pauses) {
    static final String FIRST_RESPONSE = "first-response";
    static final String NEXT_RESPONSE = "next-response";
    static final String RESOLUTION = "resolution";

    ServiceClock {
        startedAt = startedAt.truncatedTo(ChronoUnit.SECONDS);
        pauses = List.copyOf(pauses);
    }

    Target target() {
        return promised.target();
    }

    private Hours hours() {
        return promised.hours();
    }

    boolean ended() {
        return metAt != null || stoppedAt != null;
    }

    Instant endedAt() {
        return metAt != null ? metAt : stoppedAt;
    }

    /** The budget in service time; of working days the time open until the due time. */
    long budgetSeconds() {
        long start = startedAt.getEpochSecond();
        return target().budget() instanceof Budget.ServiceTime time
                ? time.length().toSeconds()
                : hours().openSeconds(new Span(start, hours().due(start, target().budget())));
    }

    /** When the clock has counted so many seconds; null while a running pause leaves it open. */
    Instant counted(long seconds) {
        return ClockRun.of(hours(), pauses, startedAt, new Budget.ServiceTime(Duration.ofSeconds(seconds)), startedAt)
                .due();
    }

    boolean paused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).running();
    }

    /** Pauses when this clock does not count while waiting for that; starts to count again when it did pause before. */
    ServiceClock waitingFor(String whom, Instant at) {
        if (ended()) {
            return this;
        }
        boolean pausing = target().pausedBy().contains(whom);
        return pausing == paused() ? this : pausing ? with(plus(new Pause(at, null, Pause.WAITING))) : resumed(at);
    }

    ServiceClock resumed(Instant at) {
        if (!paused()) {
            return this;
        }
        List<Pause> ended = new ArrayList<>(pauses);
        Pause running = ended.remove(ended.size() - 1);
        ended.add(new Pause(running.from(), later(running.from(), at), running.reason()));
        return with(ended);
    }

    /** The pause that ended then goes on as if it had not. */
    ServiceClock pausedOn(Instant ended) {
        if (ended() || paused() || pauses.isEmpty()) {
            return this;
        }
        List<Pause> longer = new ArrayList<>(pauses);
        Pause last = longer.remove(longer.size() - 1);
        longer.add(new Pause(last.from(), null, last.reason()));
        return last.reason().equals(Pause.WAITING) && last.to().equals(ended) ? with(longer) : this;
    }

    /** What ended it then never was; nor did a pause end by that. */
    ServiceClock without(Instant turn) {
        boolean end = turn.equals(endedAt()) && (stoppedAt != null || name.equals(RESOLUTION));
        ServiceClock running = end ? new ServiceClock(name, round, promised, startedAt, null, null, pauses) : this;
        return running.pausedOn(turn);
    }

    /** Reached; also after the ticket was closed, for an answer that the channel took late. */
    ServiceClock met(Instant at) {
        if (metAt != null) {
            return this;
        }
        Instant when = later(startedAt, at);
        return new ServiceClock(name, round, promised, startedAt, when, null, pausesUntil(when));
    }

    private List<Pause> pausesUntil(Instant end) {
        return pauses.stream()
                .map(pause -> pause.running() || pause.to().isAfter(end)
                        ? new Pause(pause.from(), later(pause.from(), end), pause.reason())
                        : pause)
                .toList();
    }

    ServiceClock stopped(Instant at) {
        if (ended()) {
            return this;
        }
        Instant when = later(startedAt, at);
        return new ServiceClock(name, round, promised, startedAt, null, when, resumed(when).pauses);
    }

    /** The ticket is open again: an answer that was given stays given, everything else goes on. */
    ServiceClock reopened(Instant at) {
        Instant end = endedAt();
        boolean goesOn = stoppedAt != null || (metAt != null && name.equals(RESOLUTION));
        if (!goesOn) {
            return this;
        }
        List<Pause> longer = plus(new Pause(end, later(end, at), Pause.TICKET_CLOSED));
        return new ServiceClock(name, round, promised, startedAt, null, null, longer);
    }

    /** Goes on under other terms from when they begin; taken back, when they are those that held before. */
    ServiceClock under(Term next) {
        if (ended()) {
            return this;
        }
        ServiceClock other = new ServiceClock(name, round, promised.then(next), startedAt, metAt, stoppedAt, pauses);
        boolean back = promised.heldBefore(next) && !other.lateAt(next.from());
        return back || !lateAt(next.from()) ? other : this;
    }

    boolean lateAt(Instant at) {
        return late(at, run(startedAt).due());
    }

    private static boolean late(Instant at, Instant due) {
        return due != null && at.truncatedTo(ChronoUnit.SECONDS).isAfter(due);
    }

    /** From first contact to its end, and not for one round of the conversation. */
    boolean lasting() {
        return !name.equals(NEXT_RESPONSE);
    }

    /** Counts from the earliest start of all; a first response to one is one to all. */
    ServiceClock oneWith(List<ServiceClock> others) {
        ServiceClock one = this;
        for (ServiceClock other : others) {
            one = lasting() && other.name.equals(name) ? one.oneWith(other) : one;
        }
        return one;
    }

    private ServiceClock oneWith(ServiceClock other) {
        Instant start = other.startedAt.isBefore(startedAt) ? other.startedAt : startedAt;
        Instant met = name.equals(FIRST_RESPONSE) ? earlier(metAt, other.metAt) : metAt;
        return new ServiceClock(name, round, promised, start, met, met == null ? stoppedAt : null, pauses);
    }

    /** As it is without the other ticket's clock: a first response that was the other's is none to this one. */
    ServiceClock again(ClockReturn back, List<ServiceClock> apart) {
        ClockMark mark = back.own().stream()
                .filter(own -> own.clock().equals(name))
                .findFirst()
                .orElse(new ClockMark(name, startedAt, metAt));
        boolean others = name.equals(FIRST_RESPONSE)
                && metAt != null
                && apart.stream().anyMatch(other -> other.name.equals(name) && sameAnswer(metAt, other.metAt));
        Instant met = others ? earlier(mark.metAt(), back.answered()) : metAt;
        return new ServiceClock(name, round, promised, mark.startedAt(), met, stoppedAt, pauses);
    }

    /** When an answer left is noted on clock and message within one transaction, but not in the same instant. */
    private static boolean sameAnswer(Instant one, Instant other) {
        return other != null && Duration.between(one, other).abs().compareTo(Duration.ofSeconds(2)) < 0;
    }

    /** What is unmet does not run on once its ticket is closed. */
    ServiceClock closedWith(Instant closed) {
        return closed == null ? this : stopped(closed);
    }

    /** The run up to the clock's end, or up to {@code now} while it has none. */
    ClockRun run(Instant now) {
        Instant end = endedAt();
        return ClockRun.of(hours(), pauses, startedAt, target().budget(), end != null ? end : now);
    }

    ClockView view(Instant now) {
        ClockRun run = run(now);
        boolean breached = late(ended() ? endedAt() : now, run.due());
        return new ClockView(run.due(), metAt, breached, run.pausedSeconds(), run.elapsedSeconds());
    }

    ClockLedger ledger(Instant now) {
        ClockRun run = run(now);
        return new ClockLedger(name, startedAt, run.due(), metAt, run.intervals(), promised.told());
    }

    private ServiceClock with(List<Pause> changed) {
        return new ServiceClock(name, round, promised, startedAt, metAt, stoppedAt, changed);
    }

    private List<Pause> plus(Pause pause) {
        List<Pause> longer = new ArrayList<>(pauses);
        longer.add(pause);
        return longer;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
