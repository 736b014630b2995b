package th.sala.ticketing.board;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import th.sala.ticketing.board.Board.Days;
import th.sala.ticketing.report.Grouping;
import th.sala.ticketing.report.ReportRows;

/**
 * Counts for boards, which are read every few seconds and by many at once. This day alone is counted each time; what needs
 * days that are over, the same for every screen of the teams, once a minute.
 */
@Singleton
class KeptCounts {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ReportRows reports;
    private final Clock clock;
    private final Map<Asked, Counted> kept = new ConcurrentHashMap<>();

    @Inject
    KeptCounts(ReportRows reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    ReportRows.Rows of(Set<String> teams, String report, Grouping by, Days days) {
        Instant now = clock.instant();
        if (days.from().equals(LocalDate.ofInstant(now, BANGKOK))) {
            return counted(teams, report, by, days);
        }
        kept.values().removeIf(each -> !now.isBefore(each.until()));
        Asked asked = new Asked(Set.copyOf(teams), report, days);
        Counted known = kept.get(asked);
        if (known == null) {
            known = new Counted(counted(teams, report, by, days), now.plus(KEPT));
            kept.put(asked, known);
        }
        return known.rows();
    }

    private ReportRows.Rows counted(Set<String> teams, String report, Grouping by, Days days) {
        return reports.count(teams, report, by, days.from(), days.to());
    }

    private record Asked(Set<String> teams, String report, Days days) {}

    private record Counted(ReportRows.Rows rows, Instant until) {}
}
