package th.sala.ticketing.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a clock did from its start to a moment, to the second: the single source of every figure about service time.
 * Depends on nothing but its arguments.
 *
 * <p>Where hours changed on the way, each calendar counts its own part: what was counted stays counted. Pauses move the
 * due time by the service time they take out. A running pause that began before the due time leaves it open. For targets
 * in service time the counted seconds from start to due are exactly the budget.
 *
 * @param due null when a running pause leaves it open
 * @param intervals from start to end without gap or overlap
 */
record ClockRun(Instant due, List<Interval> intervals) {
    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final String HOLIDAY = "holiday";

    /** @param pauses apart from each other; only the last may be running */
    static ClockRun of(Hours hours, List<Pause> pauses, Instant start, Budget budget, Instant until) {
        List<Pause> ordered = pauses.stream()
                .sorted(Comparator.comparing(Pause::from))
                .filter(pause -> pause.span().seconds() > 0)
                .toList();
        long from = start.getEpochSecond();
        Span life = new Span(from, Math.max(from, until.getEpochSecond()));
        return new ClockRun(due(hours, ordered, from, budget), new Stretches(ordered).over(hours, life));
    }

    /** Service time counted. */
    long elapsedSeconds() {
        return intervals.stream()
                .filter(Interval::counted)
                .mapToLong(Interval::seconds)
                .sum();
    }

    /** Service time that pauses took out. */
    long pausedSeconds() {
        return intervals.stream()
                .filter(interval -> interval.reason().equals(Pause.WAITING)
                        || interval.reason().equals(Pause.TICKET_CLOSED))
                .mapToLong(Interval::seconds)
                .sum();
    }

    private static Instant due(Hours hours, List<Pause> pauses, long start, Budget budget) {
        long unpaused = hours.due(start, budget);
        long due = unpaused;
        long taken = 0;
        for (Pause pause : pauses) {
            Span span = pause.span();
            if (span.from() >= due) {
                break;
            }
            if (pause.running()) {
                return null;
            }
            taken += hours.openSeconds(span.within(start, Long.MAX_VALUE));
            due = hours.plusOpen(unpaused, taken);
        }
        return Instant.ofEpochSecond(due);
    }

    /** Lays the stretches of calendars and the pauses over each other. */
    private record Stretches(List<Pause> pauses, List<Interval> found) {
        Stretches(List<Pause> pauses) {
            this(pauses, new ArrayList<>());
        }

        List<Interval> over(Hours hours, Span life) {
            hours.parts(life).forEach(part -> addPart(part.calendar(), part.span()));
            return List.copyOf(found);
        }

        private void addPart(BusinessCalendar calendar, Span part) {
            long at = part.from();
            for (Span open : calendar.open(part)) {
                addShut(calendar, new Span(at, open.from()));
                addOpen(open);
                at = open.to();
            }
            addShut(calendar, new Span(at, part.to()));
        }

        private void addShut(BusinessCalendar calendar, Span shut) {
            for (LocalDate day = calendar.dayOf(shut.from());
                    calendar.startOf(day) < shut.to();
                    day = day.plusDays(1)) {
                Span part = new Span(calendar.startOf(day), calendar.startOf(day.plusDays(1)));
                add(part.within(shut.from(), shut.to()), false, calendar.holiday(day) ? HOLIDAY : CLOSED);
            }
        }

        private void addOpen(Span open) {
            long at = open.from();
            for (Pause pause : pauses) {
                Span paused = pause.span().within(at, open.to());
                if (paused.seconds() > 0) {
                    add(new Span(at, paused.from()), true, OPEN);
                    add(paused, false, pause.reason());
                    at = paused.to();
                }
            }
            add(new Span(at, open.to()), true, OPEN);
        }

        private void add(Span span, boolean counted, String reason) {
            if (span.seconds() == 0) {
                return;
            }
            Interval last = found.isEmpty() ? null : found.get(found.size() - 1);
            boolean goesOn = last != null && last.reason().equals(reason);
            Instant from = goesOn ? last.from() : Instant.ofEpochSecond(span.from());
            if (goesOn) {
                found.remove(found.size() - 1);
            }
            found.add(new Interval(from, Instant.ofEpochSecond(span.to()), counted, reason));
        }
    }
}
