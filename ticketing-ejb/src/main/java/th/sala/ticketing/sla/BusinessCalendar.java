package th.sala.ticketing.sla;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One version of a service calendar: when the clock counts. A version never changes; its holidays were resolved when it
 * was made, so that a later correction leaves the past alone.
 *
 * @param week openings of each day, in order and apart; a day without any is closed
 * @param closed days on which it stays closed all day, such as bank holidays
 */
record BusinessCalendar(
        String name, int version, ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> closed) {
    BusinessCalendar {
        week = Map.copyOf(week);
        closed = Set.copyOf(closed);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A calendar opens at least once a week: " + name);
        }
    }

    LocalDate dayOf(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(zone).toLocalDate();
    }

    /** Open on this weekday, were it no holiday. */
    boolean weekdayOpen(LocalDate day) {
        return !week.getOrDefault(day.getDayOfWeek(), List.of()).isEmpty();
    }

    boolean workingDay(LocalDate day) {
        return weekdayOpen(day) && !closed.contains(day);
    }

    List<Span> openings(LocalDate day) {
        return closed.contains(day)
                ? List.of()
                : week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .map(opening -> opening.on(day, zone))
                        .toList();
    }

    /** Seconds open in the span. */
    long openSeconds(Span span) {
        long sum = 0;
        for (LocalDate day = dayOf(span.from()); startOf(day) < span.to(); day = day.plusDays(1)) {
            for (Span open : openings(day)) {
                sum += open.within(span.from(), span.to()).seconds();
            }
        }
        return sum;
    }

    /** The moment at which {@code seconds} of open time have passed since {@code from}; the end of an opening belongs to it. */
    long plusOpen(long from, long seconds) {
        long left = seconds;
        for (LocalDate day = dayOf(from); left > 0; day = day.plusDays(1)) {
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

    /** When a target is due that starts at {@code start} and is never paused. */
    long due(long start, Budget budget) {
        return budget instanceof Budget.WorkingDays working
                ? sameTimeAfter(start, working.days())
                : plusOpen(start, ((Budget.ServiceTime) budget).length().toSeconds());
    }

    long startOf(LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    private long sameTimeAfter(long start, int workingDays) {
        ZonedDateTime begun = Instant.ofEpochSecond(start).atZone(zone);
        LocalDate day = begun.toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= workingDay(day) ? 1 : 0;
        }
        List<Span> openings = openings(day);
        long lastMoment = openings.get(openings.size() - 1).to();
        return Math.min(day.atTime(begun.toLocalTime()).atZone(zone).toEpochSecond(), lastMoment);
    }
}
