package th.sala.ticketing.search;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Twenty thousand tickets and twice as many messages of one team, with what is searched of them. Few have a tag, few of the
 * closed ones an owner.
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
            """);

    private static final List<String> NONE = List.of(
            "DELETE FROM ticketing.message USING ticketing.ticket t WHERE t.id = message.ticket AND t.team = 'plans'",
            "DELETE FROM ticketing.ticket WHERE team = 'plans'",
            "DELETE FROM ticketing.team WHERE key = 'plans'",
            "DELETE FROM ticketing.agent WHERE user_name = 'planner'");

    private Plenty() {}

    /** With statistics, so that plans are those of a large hub. */
    public static void come(Jdbi owner) {
        owner.useTransaction(handle -> {
            handle.execute("ALTER TABLE ticketing.ticket DISABLE TRIGGER search_added");
            handle.execute("ALTER TABLE ticketing.message DISABLE TRIGGER search_added");
            ROWS.forEach(handle::execute);
            handle.execute("ALTER TABLE ticketing.ticket ENABLE TRIGGER search_added");
            handle.execute("ALTER TABLE ticketing.message ENABLE TRIGGER search_added");
        });
        owner.useHandle(handle -> handle.execute("ANALYZE ticketing.ticket, ticketing.message, ticketing.search_row"));
    }

    public static void go(Jdbi owner) {
        NONE.forEach(statement -> owner.useHandle(handle -> handle.execute(statement)));
        owner.useHandle(
                handle -> handle.execute("VACUUM ANALYZE ticketing.ticket, ticketing.message, ticketing.search_row"));
    }
}
