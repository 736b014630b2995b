package th.sala.ticketing.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
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
        Map<LocalDate, List<Opening>> special) {
    BusinessCalendar {
        week = Map.copyOf(week);
        closed = Set.copyOf(closed);
        special = Map.copyOf(special);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A calendar opens at least once a week: " + name);
        }
    }

    LocalDate dayOf(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(zone).toLocalDate();
    }

    /** Closed for a holiday on a day that else would be worked on. */
    boolean holiday(LocalDate day) {
        return closed.contains(day) && !special.containsKey(day) && !ofWeek(day).isEmpty();
    }

    boolean workingDay(LocalDate day) {
        return !opened(day).isEmpty();
    }

    /** The stretches that begin on the day, in order; none reaches into another, also where clocks are put forward. */
    List<Span> openings(LocalDate day) {
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

    /** Seconds open in the span. */
    long openSeconds(Span span) {
        return open(span).stream().mapToLong(Span::seconds).sum();
    }

    /** The moment at which {@code seconds} of open time have passed since {@code from}; the end of an opening belongs to it. */
    long plusOpen(long from, long seconds) {
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

    /** When a target is due that starts at {@code start} and is never paused. */
    long due(long start, Budget budget) {
        if (budget instanceof Budget.WorkingDays working) {
            return working.startCounts() ? endOfDay(start, working.days()) : sameTimeAfter(start, working.days());
        }
        return plusOpen(start, ((Budget.ServiceTime) budget).length().toSeconds());
    }

    long startOf(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    private long sameTimeAfter(long start, int workingDays) {
        ZonedDateTime begun = Instant.ofEpochSecond(start).atZone(zone);
        LocalDate first = shiftOf(start);
        LocalDate day = workingDayAfter(first, workingDays);
        ZonedDateTime sameTime = day.plusDays(ChronoUnit.DAYS.between(first, begun.toLocalDate()))
                .atTime(begun.toLocalTime())
                .atZone(zone);
        return Math.min(sameTime.toEpochSecond(), lastMoment(day));
    }

    private long endOfDay(long start, int workingDays) {
        LocalDate first = shiftOf(start);
        boolean counts = workingDay(first) && lastMoment(first) > start;
        return lastMoment(workingDayAfter(first, counts ? workingDays - 1 : workingDays));
    }

    /** The day to which a moment belongs: after midnight in a night, the day on which the night began. */
    private LocalDate shiftOf(long moment) {
        LocalDate day = dayOf(moment);
        LocalDate before = day.minusDays(1);
        boolean night = openings(before).stream().anyMatch(open -> moment >= open.from() && moment < open.to());
        return night ? before : day;
    }

    private LocalDate workingDayAfter(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= workingDay(day) ? 1 : 0;
        }
        return day;
    }

    private long lastMoment(LocalDate day) {
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
