package th.sala.ticketing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;

/** With tens of thousands of facts over some years a report of a quarter reads those of its days. */
class ReportPlansTest {
    private static final Jdbi OWNER = TestDatabase.shared().owner();

    private static final List<String> PLENTY = List.of("""
        INSERT INTO ticketing.ticket_fact
        SELECT gen_random_uuid(), date '2023-01-01' + n % 1200, 'email', 'standard', 'request', 'plans', 'agent', 1,
          date '2023-01-01' + n % 1200, date '2023-01-01' + n % 1200 + 1, 'done', 'solved', false, 'plans', 'other', 1
        FROM generate_series(1, 40000) AS n
        """, """
        INSERT INTO ticketing.clock_fact
        SELECT gen_random_uuid(), (ARRAY['first-response', 'resolution'])[1 + n % 2], 1, date '2023-01-01' + n % 1200,
          'email', 'standard', 'request', 'plans', 'agent', n, now(), true, false, false
        FROM generate_series(1, 60000) AS n
        """, """
        INSERT INTO ticketing.deed_fact
        SELECT date '2023-01-01' + n % 1200,
          (ARRAY['inbound', 'outbound', 'note', 'opened', 'done', 'cancelled', 'reopened'])[1 + n % 7],
          'email', 'standard', 'request', 'plans', 'agent', gen_random_uuid()
        FROM generate_series(1, 60000) AS n
        """, """
        INSERT INTO ticketing.survey_fact
        SELECT date '2023-01-01' + n % 1200, (ARRAY['csat', 'nps'])[1 + n % 2], n % 11, 'email', 'standard', 'request',
          'plans', 'agent' FROM generate_series(1, 40000) AS n
        """, """
        INSERT INTO ticketing.call_fact
        SELECT gen_random_uuid(), date '2023-01-01' + n % 1200, '09:00', 'inbound', 'plans', 'agent', 'answered', 10, 60,
          0, 5 FROM generate_series(1, 40000) AS n
        """);

    @BeforeAll
    static void plenty() {
        OWNER.useHandle(handle -> {
            PLENTY.forEach(handle::execute);
            handle.execute("""
                ANALYZE ticketing.ticket_fact, ticketing.clock_fact, ticketing.deed_fact, ticketing.survey_fact,
                  ticketing.call_fact
                """);
        });
    }

    @AfterAll
    static void andNoneForTheOthers() {
        OWNER.useHandle(handle -> {
            for (String table : List.of("ticket_fact", "clock_fact", "deed_fact", "survey_fact", "call_fact")) {
                handle.execute("DELETE FROM ticketing." + table + " WHERE team = 'plans'");
            }
        });
    }

    @Test
    void no_report_of_a_quarter_reads_through_a_whole_table() {
        for (Definition report : Definitions.ALL) {
            assertThat(plan(report)).as(report.name()).doesNotContainPattern("Seq Scan on \\w+_fact");
        }
    }

    private static String plan(Definition report) {
        List<String> lines = TestDatabase.shared()
                .app()
                .withHandle(handle -> handle.createQuery("EXPLAIN " + report.sql())
                        .configure(SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true))
                        .bind("from", LocalDate.parse("2026-01-01"))
                        .bind("to", LocalDate.parse("2026-03-31"))
                        .bind("by", "team")
                        .bind("seconds", 20)
                        .bind("now", Instant.parse("2026-04-01T00:00:00Z"))
                        .bindArray("teams", String.class, List.of("plans"))
                        .mapTo(String.class)
                        .list());
        return String.join("\n", lines);
    }
}
