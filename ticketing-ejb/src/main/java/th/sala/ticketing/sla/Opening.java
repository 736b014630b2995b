package th.sala.ticketing.sla;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A stretch of a day in which service is given.
 *
 * @param fromSecond second of the day, included
 * @param toSecond second of the day, excluded; 86,400 is the end of the day
 */
record Opening(int fromSecond, int toSecond) {
    static final int DAY = 86_400;

    Opening {
        if (fromSecond < 0 || toSecond <= fromSecond || toSecond > DAY) {
            throw new IllegalArgumentException("An opening ends after it begins, on the same day.");
        }
    }

    /** From {@code 08:30} and {@code 24:00}. */
    static Opening of(String from, String to) {
        return new Opening(second(from), second(to));
    }

    /** The opening on a day; a time that a clock change skips moves forward with the clock. */
    Span on(LocalDate day, ZoneId zone) {
        return new Span(epoch(day, fromSecond, zone), epoch(day, toSecond, zone));
    }

    private static int second(String time) {
        return time.equals("24:00") ? DAY : LocalTime.parse(time).toSecondOfDay();
    }

    private static long epoch(LocalDate day, int second, ZoneId zone) {
        return second == DAY
                ? day.plusDays(1).atStartOfDay(zone).toEpochSecond()
                : day.atTime(LocalTime.ofSecondOfDay(second)).atZone(zone).toEpochSecond();
    }
}
