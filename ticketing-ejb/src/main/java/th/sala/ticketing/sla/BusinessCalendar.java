package th.sala.ticketing.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of a service calendar: when the clock counts. A version never changes; its holidays were resolved when it
 * was made, so that a later correction leaves the past alone.
 *
 * @param week openings of each day, in order and apart; a day without any is closed
 * @param closed days on which it stays closed all day, such as bank holidays
 * @param special days with openings of their own, whatever {@code week} and {@code closed} say: half days, special
 *     openings, and closures when there is none
 */
record BusinessCalendar(
        String name,
        int version,
        ZoneId zone,
        Map<DayOfWeek, List<Opening>> week,
        Set<LocalDate> closed,
        Map<LocalDate, List<Opening>> special)
        implements Hours {
    BusinessCalendar {
        week = Map.copyOf(week);
        closed = Set.copyOf(closed);
        special = Map.copyOf(special);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A calendar opens at least once a week: " + name);
        }
    }

    @Override
    public List<Part> parts(Span span) {
        return List.of(new Part(this, span));
    }

    /** Closed for a holiday on a day that else would be worked on. */
    boolean holiday(LocalDate day) {
        return closed.contains(day) && !special.containsKey(day) && !ofWeek(day).isEmpty();
    }

    @Override
    public boolean workingDay(LocalDate day) {
        return !opened(day).isEmpty();
    }

    /** None reaches into another, also where clocks are put forward. */
    @Override
    public List<Span> openings(LocalDate day) {
        long free = opened(day.minusDays(1)).stream()
                .mapToLong(opening -> opening.on(day.minusDays(1), zone).to())
                .max()
                .orElse(Long.MIN_VALUE);
        List<Span> apart = new ArrayList<>();
        for (Opening opening : opened(day)) {
            Span span = opening.on(day, zone).within(free, Long.MAX_VALUE);
            if (span.seconds() > 0) {
                apart.add(span);
                free = span.to();
            }
        }
        return apart;
    }

    /** What is open in the span, in order. */
    List<Span> open(Span span) {
        List<Span> found = new ArrayList<>();
        for (LocalDate day = dayOf(span.from()).minusDays(1); startOf(day) < span.to(); day = day.plusDays(1)) {
            for (Span open : openings(day)) {
                Span within = open.within(span.from(), span.to());
                if (within.seconds() > 0) {
                    found.add(within);
                }
            }
        }
        return found;
    }

    @Override
    public long openSeconds(Span span) {
        return open(span).stream().mapToLong(Span::seconds).sum();
    }

    @Override
    public long plusOpen(long from, long seconds) {
        long left = seconds;
        for (LocalDate day = dayOf(from).minusDays(1); left > 0; day = day.plusDays(1)) {
            for (Span open : openings(day)) {
                Span rest = open.within(from, Long.MAX_VALUE);
                if (rest.seconds() >= left) {
                    return rest.from() + left;
                }
                left -= rest.seconds();
            }
        }
        return from;
    }

    /** The moment after which {@code seconds} of open time pass until {@code to}. */
    long minusOpen(long to, long seconds) {
        long left = seconds;
        for (LocalDate day = dayOf(to); left > 0; day = day.minusDays(1)) {
            List<Span> openings = openings(day);
            for (int last = openings.size() - 1; last >= 0; last--) {
                Span rest = openings.get(last).within(Long.MIN_VALUE, to);
                if (rest.seconds() >= left) {
                    return rest.to() - left;
                }
                left -= rest.seconds();
            }
        }
        return to;
    }

    @Override
    public long lastMoment(LocalDate day) {
        List<Opening> opened = opened(day);
        return opened.get(opened.size() - 1).on(day, zone).to();
    }

    private List<Opening> opened(LocalDate day) {
        List<Opening> own = special.get(day);
        if (own != null) {
            return own;
        }
        return closed.contains(day) ? List.of() : ofWeek(day);
    }

    private List<Opening> ofWeek(LocalDate day) {
        return week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
