package th.sala.ticketing.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** When a clock counts: by one calendar, or by several in turn. */
interface Hours {
    ZoneId zone();

    /** The calendars of the span, each with its part of it, in order and without a gap. */
    List<Part> parts(Span span);

    /** The stretches that begin on the day, in order and apart. */
    List<Span> openings(LocalDate day);

    boolean workingDay(LocalDate day);

    /** When the last opening of a working day ends. */
    long lastMoment(LocalDate day);

    /** Seconds open in the span. */
    long openSeconds(Span span);

    /** The moment at which {@code seconds} of open time have passed since {@code from}; the end of an opening belongs to it. */
    long plusOpen(long from, long seconds);

    default LocalDate dayOf(long epochSecond) {
        return Instant.ofEpochSecond(epochSecond).atZone(zone()).toLocalDate();
    }

    default long startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toEpochSecond();
    }

    /** When a target is due that starts at {@code start} and is never paused. */
    default long due(long start, Budget budget) {
        if (budget instanceof Budget.WorkingDays working) {
            return working.startCounts() ? endOfDay(start, working.days()) : sameTimeAfter(start, working.days());
        }
        return plusOpen(start, ((Budget.ServiceTime) budget).length().toSeconds());
    }

    private long sameTimeAfter(long start, int workingDays) {
        ZonedDateTime begun = Instant.ofEpochSecond(start).atZone(zone());
        LocalDate first = shiftOf(start);
        LocalDate day = workingDayAfter(first, workingDays);
        ZonedDateTime sameTime = day.plusDays(ChronoUnit.DAYS.between(first, begun.toLocalDate()))
                .atTime(begun.toLocalTime())
                .atZone(zone());
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

    /** A calendar, and the part of a span that is its own. */
    record Part(BusinessCalendar calendar, Span span) {}
}
