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
public class CountingReasons implements ReasonReports {
    /** The first version of every team has no row and holds {@code other} alone. */
    private static final String COUNT = """
        SELECT t.reason_team AS team, t.reason AS code,
          coalesce(r.name_th, 'อื่น ๆ') AS name_th, coalesce(r.name_en, 'Other') AS name_en, sum(often)::bigint AS count
        FROM (SELECT reason_team, reason, reason_version, count(*) AS often FROM ticketing.ticket_fact
          WHERE reason IS NOT NULL AND closed BETWEEN :from AND :to AND team = ANY(:teams) GROUP BY 1, 2, 3) AS t
        LEFT JOIN LATERAL (
          SELECT each ->> 'nameTh' AS name_th, each ->> 'nameEn' AS name_en
          FROM ticketing.reason_version v, jsonb_array_elements(v.document) AS each
          WHERE v.team = t.reason_team AND v.version = t.reason_version AND each ->> 'code' = t.reason) r ON true
        GROUP BY 1, 2, 3, 4
        ORDER BY team, count DESC, code, name_en
        """;

    private final Jdbi jdbi;
    private final ReportGate gate;

    @Inject
    public CountingReasons(Jdbi jdbi, PurposeGate gate) {
        this.jdbi = jdbi;
        this.gate = new ReportGate(gate);
    }

    @Override
    public Outcome<ReasonReport> reasons(Caller caller, LocalDate from, LocalDate to) {
        return gate.asked(caller, from, to).then(days -> {
            List<ReasonFigures> items = items(caller, days);
            long total = items.stream().mapToLong(ReasonFigures::count).sum();
            return gate.shown(caller, "reasons " + from + " " + to, items.size(), new ReasonReport(items, total));
        });
    }

    private List<ReasonFigures> items(Caller caller, ReportGate.Days days) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("from", days.first())
                .bind("to", days.last())
                .bindArray("teams", String.class, List.copyOf(caller.teams()))
                .mapTo(ReasonFigures.class)
                .list());
    }
}
