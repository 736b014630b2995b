package th.sala.ticketing.report;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/** Counts what reports tell, for ports of this module that ask the gate themselves. */
public class ReportRows {
    private static final String TOTAL = "total";
    private static final int USUAL_SECONDS = 20;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public ReportRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What a report counts.
     *
     * @param items a row for each key
     * @param total the row of all; null where there is none
     */
    public record Rows(List<Map<String, Object>> items, Map<String, Object> total) {
        static Rows of(List<Map<String, Object>> rows) {
            int last = rows.size() - 1;
            boolean whole = last >= 0 && TOTAL.equals(rows.get(last).get("key"));
            return new Rows(whole ? rows.subList(0, last) : rows, whole ? rows.get(last) : null);
        }
    }

    /**
     * A report of these days, both included.
     *
     * @param name of a report that there is
     */
    public Rows count(Set<String> teams, String name, Grouping by, LocalDate from, LocalDate to) {
        Definition report = Definitions.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return count(teams, report, from, to, by, USUAL_SECONDS);
    }

    Rows count(Set<String> teams, Definition report, LocalDate from, LocalDate to, Grouping by, int seconds) {
        return Rows.of(jdbi.withHandle(handle -> handle.createQuery(report.sql())
                .configure(SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true))
                .bind("from", from)
                .bind("to", to)
                .bind("by", by.code())
                .bind("seconds", seconds)
                .bind("now", clock.instant())
                .bindArray("teams", String.class, List.copyOf(teams))
                .map(new RowCells())
                .list()));
    }
}
