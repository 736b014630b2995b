package th.sala.ticketing.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ListRequest;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.QueryHash;

/** Figures from the clocks that were met; one row per group and one for all, in one statement. */
@Stateless
public class ReportingService implements ServiceReports {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final String PURPOSE = "customer-care";

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
    private final PurposeGate gate;

    @Inject
    public ReportingService(Jdbi jdbi, PurposeGate gate) {
        this.jdbi = jdbi;
        this.gate = gate;
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
        Objects.requireNonNull(from, "A report needs its first day.");
        Objects.requireNonNull(to, "A report needs its last day.");
        if (!caller.is("supervisor")) {
            return Outcome.refused(Refusal.Kind.FORBIDDEN, "supervisors-only", "Ask a supervisor for this report.");
        }
        if (to.isBefore(from)) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "days-reversed", "Choose a last day that is not before the first.");
        }
        List<Figures> rows = rows(clock, caller, from, to, by);
        List<Figures> items = rows.subList(0, rows.size() - 1);
        Decision decision = decide(clock, caller, from, to, by, items.size());
        return decision.permitted()
                ? Outcome.done(new ServiceReport(items, rows.get(items.size())))
                : Outcome.refusedByGate(decision.reason());
    }

    /** The total comes last; it is there even when nothing was counted. */
    private List<Figures> rows(String clock, Caller caller, LocalDate from, LocalDate to, Grouping by) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("clock", clock)
                .bind("by", by.code())
                .bind("from", startOf(from))
                .bind("to", startOf(to.plusDays(1)))
                .bindArray("teams", String.class, List.copyOf(caller.teams()))
                .mapTo(Figures.class)
                .list());
    }

    private Decision decide(String clock, Caller caller, LocalDate from, LocalDate to, Grouping by, int rows) {
        String query = String.join(" ", clock, from.toString(), to.toString(), by.code());
        return gate.decide(new ListRequest(PURPOSE, Operation.REPORT, caller.user(), QueryHash.of(query), rows));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BANGKOK).toInstant();
    }
}
