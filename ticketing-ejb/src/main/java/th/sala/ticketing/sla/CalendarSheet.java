package th.sala.ticketing.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One version of a service calendar, as it is shown.
 *
 * @param version from 1; a version never changes, and tickets keep theirs
 * @param week openings by {@code monday} to {@code sunday}
 * @param holidays kinds that close it
 * @param closed the days that these kinds were when the version was made
 * @param special days with openings of their own
 * @param by user name of who made it; {@code sala} for those that every installation begins with
 */
public record CalendarSheet(
        String name,
        int version,
        String zone,
        Map<String, List<List<String>>> week,
        List<String> holidays,
        List<LocalDate> closed,
        Map<String, List<List<String>>> special,
        Instant at,
        String by) {}
