package th.sala.ticketing.sla;

import java.util.List;
import java.util.Map;

/**
 * A calendar as an administrator writes it.
 *
 * @param name small letters, digits and hyphens; a name that there is gets its next version
 * @param zone of the IANA database, such as {@code Asia/Bangkok}
 * @param week by {@code monday} to {@code sunday}: openings as pairs such as {@code ["08:30", "17:30"]}, in order and
 *     apart; {@code ["22:00", "06:00"]} is a night that belongs to its first day; a day left out is closed
 * @param holidays kinds that close it: {@code government}, {@code bank}, {@code company}
 * @param special by day, such as {@code 2026-12-31}: openings that hold instead of the week's and of any holiday; none
 *     closes the day
 */
public record CalendarEntry(
        String name,
        String zone,
        Map<String, List<List<String>>> week,
        List<String> holidays,
        Map<String, List<List<String>>> special) {
    public CalendarEntry {
        week = week == null ? Map.of() : week;
        holidays = holidays == null ? List.of() : holidays;
        special = special == null ? Map.of() : special;
    }
}
