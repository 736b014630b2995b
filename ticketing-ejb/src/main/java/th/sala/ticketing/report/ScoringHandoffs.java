package th.sala.ticketing.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

@Stateless
public class ScoringHandoffs implements HandoffReports {
    private static final String SCORE = """
            SELECT coalesce(from_team, 'total') AS key, count(*) AS count,
              round(avg(filled) * 100 / 6, 1)::float8 AS completeness
            FROM ticketing.handoff
            WHERE at >= :from AND at < :to AND from_team = ANY(:teams)
            GROUP BY GROUPING SETS ((from_team), ())
            ORDER BY grouping(from_team), key
            """;

    private final Jdbi jdbi;
    private final ReportGate gate;

    @Inject
    public ScoringHandoffs(Jdbi jdbi, PurposeGate gate) {
        this.jdbi = jdbi;
        this.gate = new ReportGate(gate);
    }

    @Override
    public Outcome<HandoffReport> handoffs(Caller caller, LocalDate from, LocalDate to) {
        return gate.asked(caller, from, to).then(days -> {
            List<HandoffFigures> rows = rows(caller, days);
            List<HandoffFigures> items = rows.subList(0, rows.size() - 1);
            HandoffReport report = new HandoffReport(items, rows.get(items.size()));
            return gate.shown(caller, "handoff " + from + " " + to, items.size(), report);
        });
    }

    /** The total comes last; it is there even when nothing was handed over. */
    private List<HandoffFigures> rows(Caller caller, ReportGate.Days days) {
        return jdbi.withHandle(handle -> handle.createQuery(SCORE)
                .bind("from", days.from())
                .bind("to", days.to())
                .bindArray("teams", String.class, List.copyOf(caller.teams()))
                .mapTo(HandoffFigures.class)
                .list());
    }
}
