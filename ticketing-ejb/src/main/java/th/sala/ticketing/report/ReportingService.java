package th.sala.ticketing.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Figures from the clocks that were met; one row per group and one for all, in one statement. */
@Stateless
public class ReportingService implements ServiceReports {
    private static final String FIGURES = """
            WITH counted AS (
              SELECT c.elapsed_seconds,
                CASE :by
                  WHEN 'day' THEN to_char(c.started_at AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD')
                  WHEN 'channel' THEN t.channel
                  ELSE t.team
                END AS key
              FROM ticketing.sla_clock c JOIN ticketing.ticket t ON t.id = c.ticket
              WHERE c.clock = :clock AND c.started_at >= :from AND c.started_at < :to AND t.team = ANY(:teams)
                AND (c.met_at IS NOT NULL OR t.state <> 'cancelled')
                AND t.outcome IS DISTINCT FROM 'spam'
            )
            SELECT coalesce(key, 'total') AS key,
              count(elapsed_seconds) AS count,
              avg(elapsed_seconds)::float8 AS mean_seconds,
              percentile_cont(0.5) WITHIN GROUP (ORDER BY elapsed_seconds) AS median_seconds,
              percentile_cont(0.9) WITHIN GROUP (ORDER BY elapsed_seconds) AS p90_seconds,
              count(*) - count(elapsed_seconds) AS unanswered
            FROM counted
            GROUP BY GROUPING SETS ((key), ())
            ORDER BY grouping(key), key
            """;

    private final Jdbi jdbi;
    private final ReportGate gate;

    @Inject
    public ReportingService(Jdbi jdbi, PurposeGate gate) {
        this.jdbi = jdbi;
        this.gate = new ReportGate(gate);
    }

    @Override
    public Outcome<ServiceReport> firstResponse(Caller caller, LocalDate from, LocalDate to, Grouping by) {
        return report("first-response", caller, from, to, by);
    }

    @Override
    public Outcome<ServiceReport> resolution(Caller caller, LocalDate from, LocalDate to, Grouping by) {
        return report("resolution", caller, from, to, by);
    }

    private Outcome<ServiceReport> report(String clock, Caller caller, LocalDate from, LocalDate to, Grouping by) {
        return gate.asked(caller, from, to).then(days -> {
            List<Figures> rows = rows(clock, caller, days, by);
            List<Figures> items = rows.subList(0, rows.size() - 1);
            String query = String.join(" ", clock, from.toString(), to.toString(), by.code());
            return gate.shown(caller, query, items.size(), new ServiceReport(items, rows.get(items.size())));
        });
    }

    /** The total comes last; it is there even when nothing was counted. */
    private List<Figures> rows(String clock, Caller caller, ReportGate.Days days, Grouping by) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("clock", clock)
                .bind("by", by.code())
                .bind("from", days.from())
                .bind("to", days.to())
                .bindArray("teams", String.class, List.copyOf(caller.teams()))
                .mapTo(Figures.class)
                .list());
    }
}
