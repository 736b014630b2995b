package th.sala.ticketing.search;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Twenty thousand tickets and twice as many messages of one team, with what is searched of them, what was done, promised and
 * answered. Few have a tag, few of the closed ones an owner.
 */
public final class Plenty {
    private static final List<String> ROWS = List.of("""
            INSERT INTO ticketing.team (key, name_th, name_en, sla_policy) VALUES ('plans', 'แผน', 'Plans', 'standard')
            """, """
            INSERT INTO ticketing.agent (user_name, display_name, active) VALUES ('planner', 'Planner', true)
            """, """
            INSERT INTO ticketing.ticket (id, number, subject, kind, state, priority, channel, account, customer, team,
              tags, assignee, assignment_reason, created_at, active_at, closed_at, outcome, sla_policy, sla_policy_version, calendar,
              calendar_version, version)
            SELECT gen_random_uuid(), 90000000 + n, 'plenty of work ' || n, 'request',
              CASE WHEN n % 5 = 0 THEN 'not-started' ELSE 'done' END, 'normal', 'email', 'plans@sala.test',
              gen_random_uuid(), 'plans',
              CASE WHEN n % 2000 = 7 THEN '{seldom}' ELSE '{}' END::text[], CASE WHEN n % 2000 = 13 THEN 'planner' END, 'plenty', now() - n * interval '1 minute', now() - n * interval '1 minute',
              CASE WHEN n % 5 = 0 THEN NULL ELSE now() END, CASE WHEN n % 5 = 0 THEN NULL ELSE 'solved' END,
              'standard', 1, 'office-th', 1, 1
            FROM generate_series(1, 20000) AS n
            """, """
            INSERT INTO ticketing.message (id, ticket, direction, kind, channel, author, at, text, language,
              participants_key, participants)
            SELECT gen_random_uuid(), t.id, 'inbound', 'message', 'email', 'customer', t.created_at,
              'common word' || (t.number % 2000) || ' ขอใบสั่งซื้อ รถ ' || t.number || ' ' || n, 'th', '', ''
            FROM ticketing.ticket t CROSS JOIN generate_series(1, 2) AS n WHERE t.team = 'plans'
            """, """
            INSERT INTO ticketing.search_row (place, ticket, message, norm, words)
            SELECT m.id, m.ticket, m.id, m.text, array_to_tsvector(string_to_array(m.text, ' '))
            FROM ticketing.message m JOIN ticketing.ticket t ON t.id = m.ticket WHERE t.team = 'plans'
            """, """
            INSERT INTO ticketing.ticket_change (id, ticket, at, actor, field, from_value, to_value)
            SELECT gen_random_uuid(), t.id, t.created_at, 'system', 'state', what.before, what.after
            FROM ticketing.ticket t CROSS JOIN (VALUES (NULL, 'not-started'), ('in-progress', 'done'),
              ('not-started', 'in-progress'), ('in-progress', 'waiting')) AS what (before, after) WHERE t.team = 'plans'
            """, """
            INSERT INTO ticketing.sla_clock (ticket, clock, started_at, due_at, met_at, elapsed_seconds, budget)
            SELECT id, 'resolution', created_at, created_at + interval '60 days', closed_at,
              CASE WHEN closed_at IS NOT NULL THEN 0 END, 'P60D'
            FROM ticketing.ticket WHERE team = 'plans'
            """, """
            INSERT INTO ticketing.clock_fact SELECT f.* FROM ticketing.clock_figure f WHERE f.team = 'plans'
            """, """
            INSERT INTO ticketing.survey (id, kind, ticket, customer, asked_at, answered_at, score, team, channel, policy,
              ticket_kind, threshold)
            SELECT gen_random_uuid(), CASE WHEN number % 2 = 0 THEN 'csat' ELSE 'nps' END, id, customer, created_at,
              created_at, 1 + number % 10, team, channel, sla_policy, kind, 5
            FROM ticketing.ticket WHERE team = 'plans'
            """);

    /** What happens with a row besides is not what is looked at here, and takes long for so many. */
    private static final List<String> QUIET = List.of(
            "ALTER TABLE ticketing.ticket %s TRIGGER search_added",
            "ALTER TABLE ticketing.message %s TRIGGER search_added",
            "ALTER TABLE ticketing.ticket_change %s TRIGGER USER",
            "ALTER TABLE ticketing.sla_clock %s TRIGGER USER",
            "ALTER TABLE ticketing.survey %s TRIGGER USER");

    private static final String STATISTICS = "ticketing.ticket, ticketing.message, ticketing.search_row,"
            + " ticketing.ticket_change, ticketing.sla_clock, ticketing.clock_fact, ticketing.survey";

    private static final List<String> NONE = List.of(
            "DELETE FROM ticketing.ticket_change c USING ticketing.ticket t WHERE t.id = c.ticket AND t.team = 'plans'",
            "DELETE FROM ticketing.clock_fact WHERE team = 'plans'",
            "DELETE FROM ticketing.message USING ticketing.ticket t WHERE t.id = message.ticket AND t.team = 'plans'",
            "DELETE FROM ticketing.ticket WHERE team = 'plans'",
            "DELETE FROM ticketing.team WHERE key = 'plans'",
            "DELETE FROM ticketing.agent WHERE user_name = 'planner'");

    private Plenty() {}

    /** With statistics, so that plans are those of a large hub. */
    public static void come(Jdbi owner) {
        owner.useTransaction(handle -> {
            QUIET.forEach(sql -> handle.execute(sql.formatted("DISABLE")));
            ROWS.forEach(handle::execute);
            QUIET.forEach(sql -> handle.execute(sql.formatted("ENABLE")));
        });
        owner.useHandle(handle -> handle.execute("ANALYZE " + STATISTICS));
    }

    public static void go(Jdbi owner) {
        NONE.forEach(statement -> owner.useHandle(handle -> handle.execute(statement)));
        owner.useHandle(handle -> handle.execute("VACUUM ANALYZE " + STATISTICS));
    }
}
