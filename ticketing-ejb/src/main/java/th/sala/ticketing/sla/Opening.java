package th.sala.ticketing.sla;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A stretch of a day in which service is given. A shift across midnight belongs to the day on which it begins.
 *
 * @param fromSecond second of the day, included
 * @param toSecond second since the start of that day, excluded; 86,400 is its end, more is in the next day
 */
record Opening(int fromSecond, int toSecond) {
    static final int DAY = 86_400;

    Opening {
        if (fromSecond < 0 || fromSecond >= DAY || toSecond <= fromSecond || toSecond - fromSecond > DAY) {
            throw new IllegalArgumentException("An opening begins within its day and lasts a day at most.");
        }
    }

    /** From {@code 08:30} and {@code 24:00}; {@code 22:00} and {@code 06:00} are a night. */
    static Opening of(String from, String to) {
        int begin = second(from);
        int end = second(to);
        return new Opening(begin, end <= begin ? end + DAY : end);
    }

    /** The opening on a day; a time that a clock change skips moves forward with the clock. */
    Span on(LocalDate day, ZoneId zone) {
        return new Span(epoch(day, fromSecond, zone), epoch(day, toSecond, zone));
    }

    private static int second(String time) {
        return time.equals("24:00") ? DAY : LocalTime.parse(time).toSecondOfDay();
    }

    private static long epoch(LocalDate day, int second, ZoneId zone) {
        return day.plusDays(second / DAY)
                .atTime(LocalTime.ofSecondOfDay(second % DAY))
                .atZone(zone)
                .toEpochSecond();
    }
}
