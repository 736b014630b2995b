package th.sala.ticketing.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestDatabase;

/** With tens of thousands of tickets the board reads what is open, due or of its days. */
class BoardPlansTest {
    private static final Jdbi OWNER = TestDatabase.shared().owner();
    private static final Instant NOW = OWNER.withHandle(
            handle -> handle.createQuery("SELECT now()").mapTo(Instant.class).one());
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Bangkok"));
    private static final List<String> ROWS = List.of(
            """
            INSERT INTO ticketing.team (key, name_th, name_en, sla_policy) VALUES ('board', 'กระดาน', 'Board', 'standard')
            """,
            "ALTER TABLE ticketing.ticket DISABLE TRIGGER USER",
            """
            INSERT INTO ticketing.ticket (id, number, subject, kind, state, priority, channel, account, customer, team,
              tags, assignment_reason, created_at, active_at, closed_at, outcome, sla_policy, sla_policy_version, calendar,
              calendar_version, version)
            SELECT gen_random_uuid(), 80000000 + n, 'board', 'request',
              CASE WHEN n % 50 = 0 THEN 'not-started' ELSE 'done' END, 'normal', 'email', 'board@sala.test',
              gen_random_uuid(), 'board', '{}', 'board', now() - n * interval '1 hour', now() - n * interval '1 hour',
              CASE WHEN n % 50 > 0 THEN now() - (n - 1) * interval '1 hour' END,
              CASE WHEN n % 50 > 0 THEN 'solved' END, 'standard', 1, 'office-th', 1, 1
            FROM generate_series(1, 20000) AS n
            """,
            "ALTER TABLE ticketing.ticket ENABLE TRIGGER USER",
            """
            INSERT INTO ticketing.ticket_fact (ticket, day, channel, policy, kind, team, contacts, closed, state, outcome,
              reopened)
            SELECT id, ticketing.local_day(created_at), channel, sla_policy, kind, team, 1, ticketing.local_day(closed_at),
              state, outcome, false
            FROM ticketing.ticket WHERE team = 'board'
            """,
            "ALTER TABLE ticketing.sla_clock DISABLE TRIGGER USER",
            """
            INSERT INTO ticketing.sla_clock (ticket, clock, started_at, due_at, met_at, elapsed_seconds, budget)
            SELECT id, 'resolution', created_at, created_at + interval '60 days', closed_at,
              CASE WHEN closed_at IS NOT NULL THEN 0 END, 'P60D'
            FROM ticketing.ticket WHERE team = 'board'
            """,
            "ALTER TABLE ticketing.sla_clock ENABLE TRIGGER USER");

    @BeforeAll
    static void tensOfThousandsOfRows() {
        OWNER.useTransaction(handle -> ROWS.forEach(handle::execute));
        OWNER.useHandle(
                handle -> handle.execute("ANALYZE ticketing.ticket, ticketing.ticket_fact, ticketing.sla_clock"));
    }

    @AfterAll
    static void andNoneForTheOthers() {
        OWNER.useHandle(handle -> {
            handle.execute("DELETE FROM ticketing.ticket WHERE team = 'board'");
            handle.execute("DELETE FROM ticketing.ticket_fact WHERE team = 'board'");
            handle.execute("DELETE FROM ticketing.team WHERE key = 'board'");
            handle.execute("VACUUM ANALYZE ticketing.ticket, ticketing.ticket_fact, ticketing.sla_clock");
        });
    }

    @Test
    void no_statement_of_the_board_reads_through_a_whole_table() {
        for (String sql : List.of(StandingTable.OPEN, StandingTable.PROMISES, StandingTable.OPEN_THEN)) {
            assertThat(plan(sql)).as(sql).doesNotContainPattern("Seq Scan on (ticket|sla_clock|\\w+_fact)");
        }
    }

    private static String plan(String sql) {
        List<String> lines = TestDatabase.shared()
                .app()
                .withHandle(handle -> handle.createQuery("EXPLAIN " + sql)
                        .configure(SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true))
                        .bind("today", TODAY)
                        .bind("day", TODAY.minusDays(1))
                        .bind("now", NOW)
                        .bindArray("teams", String.class, List.of("board"))
                        .mapTo(String.class)
                        .list());
        return String.join("\n", lines);
    }
}
