package th.sala.web.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import th.sala.web.problem.ProblemException;

/** Dates and times in addresses. Days are those of Thailand. */
public final class Moments {
    public static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Moments() {}

    /** @throws ProblemException 400 or, for a day nobody can mean, 422, naming the parameter; null stays null */
    public static LocalDate date(String name, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return meant(name, LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw ProblemException.malformed(name + ": must be a date, such as 2026-11-21");
        }
    }

    /** A time, or a date for its first moment in Thailand. */
    public static Instant instant(String name, String text) {
        if (text == null || text.isBlank()) return null;
        if (!text.contains("T")) return date(name, text).atStartOfDay(BANGKOK).toInstant();
        try {
            var time = OffsetDateTime.parse(text);
            meant(name, time.toLocalDate());
            return time.toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.malformed(name + ": must be a time, such as 2026-11-21T08:30:00Z");
        }
    }

    private static LocalDate meant(String name, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST))
            throw ProblemException.invalid("day-out-of-range", name + ": must be from " + FIRST + " to " + LAST);
        return day;
    }
}
