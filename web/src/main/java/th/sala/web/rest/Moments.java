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

    private Moments() {}

    /** @throws ProblemException 400 naming the parameter; null stays null */
    public static LocalDate date(String name, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.malformed(name + ": must be a date, such as 2026-11-21");
        }
    }

    /** A time, or a date for its first moment in Thailand. */
    public static Instant instant(String name, String text) {
        if (text == null || text.isBlank()) return null;
        if (!text.contains("T")) return date(name, text).atStartOfDay(BANGKOK).toInstant();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.malformed(name + ": must be a time, such as 2026-11-21T08:30:00Z");
        }
    }
}
