package th.sala.dev.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The days on which the calendar office-th is open, 08:30 to 17:30: tickets of a seed begin and end within them. */
final class WorkingDays {
    static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final int MONTHS = 18;
    private static final int AHEAD = 30;
    private static final Duration OPENS = Duration.ofMinutes(8 * 60 + 30);
    private static final Duration CLOSES = Duration.ofMinutes(17 * 60 + 30);
    private static final String CLOSED = """
        SELECT jsonb_array_elements_text(document -> 'closed') FROM (
          SELECT document FROM ticketing.calendar_version WHERE calendar = 'office-th' ORDER BY version DESC LIMIT 1
        ) AS newest
        """;

    private final List<LocalDate> days;
    private final int past;

    private WorkingDays(List<LocalDate> days, int past) {
        this.days = days;
        this.past = past;
    }

    /** Of the eighteen months before this day, and some after it. */
    static WorkingDays before(LocalDate today, Connection owner) throws SQLException {
        Set<LocalDate> closed = new HashSet<>();
        try (Statement ask = owner.createStatement();
                ResultSet row = ask.executeQuery(CLOSED)) {
            while (row.next()) {
                closed.add(LocalDate.parse(row.getString(1)));
            }
        }
        List<LocalDate> days = new ArrayList<>();
        int past = 0;
        for (LocalDate day = today.minusMonths(MONTHS); day.isBefore(today.plusDays(AHEAD)); day = day.plusDays(1)) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !closed.contains(day)) {
                days.add(day);
                past += day.isBefore(today) ? 1 : 0;
            }
        }
        return new WorkingDays(days, past);
    }

    /** How many are over. */
    int past() {
        return past;
    }

    /** A moment so long after a day opens. */
    Instant at(int day, Duration afterOpening) {
        return days.get(day).atStartOfDay(BANGKOK).toInstant().plus(OPENS).plus(afterOpening);
    }

    /** Seconds that are open between a moment of one day and a moment of a later one or of the same. */
    static long openSeconds(int day, Duration from, int later, Duration to) {
        long whole = CLOSES.minus(OPENS).toSeconds();
        return (later - day) * whole + to.toSeconds() - from.toSeconds();
    }
}
