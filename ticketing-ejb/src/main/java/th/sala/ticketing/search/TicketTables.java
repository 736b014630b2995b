package th.sala.ticketing.search;

/** The SQL of lists and searches, planned with the values at hand ({@link th.sala.consent.database.Planning}). */
final class TicketTables {
    private static final String KEYS = """
            SELECT t.id AS ticket, t.active_at
            """;

    /** Planned with its values, a CASE is one of its branches: both orders are a walk along an index, without a sort. */
    private static final String FILTERED = """
            WHERE t.team = ANY(:teams)
              AND (CAST(:open AS boolean) IS NOT TRUE OR t.state IN ('not-started', 'in-progress', 'waiting'))
              AND (CAST(:open AS boolean) IS NOT FALSE OR t.state IN ('done', 'cancelled'))
              AND (CAST(:spam AS boolean) IS NOT TRUE OR t.outcome = 'spam')
              AND (CAST(:spam AS boolean) IS NOT FALSE OR t.outcome <> 'spam')
              AND (CAST(:snoozed AS boolean) IS NULL OR :snoozed = EXISTS (
                SELECT 1 FROM ticketing.snooze s
                WHERE s.ticket = t.id AND s.user_name = t.assignee AND s.woken_at IS NULL))
              AND (NOT :unassigned OR t.assignee IS NULL)
              AND (NOT :silent OR NOT EXISTS (
                SELECT 1 FROM ticketing.message m
                WHERE m.ticket = t.id AND m.direction = 'outbound' AND m.kind <> 'note' AND m.delivery_state <> 'failed'))
              AND (CAST(:state AS text) IS NULL OR t.state = :state)
              AND (CAST(:team AS text) IS NULL OR t.team = :team)
              AND (CAST(:assignee AS text) IS NULL OR t.assignee = :assignee)
              AND (CAST(:channel AS text) IS NULL OR t.channel = :channel)
              AND (CAST(:stage AS text) IS NULL OR t.stage = :stage)
              AND (CAST(:serviceElement AS text) IS NULL OR t.service_element = :serviceElement)
              AND (CAST(:tag AS text) IS NULL OR t.tags @> ARRAY[CAST(:tag AS text)])
              AND (CAST(:customers AS uuid[]) IS NULL OR t.customer = ANY(CAST(:customers AS uuid[])))
              AND (CAST(:afterAt AS timestamptz) IS NULL
                OR CASE WHEN :oldestFirst
                  THEN (t.active_at, t.id) > (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid))
                  ELSE (t.active_at, t.id) < (CAST(:afterAt AS timestamptz), CAST(:afterId AS uuid)) END)
              AND (NOT :looksInside OR (NOT t.restricted
                AND NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = t.customer)))
            """;

    /** Each term must occur in some row of the ticket; what a silenced person wrote in it does not count. */
    private static final String EVERY_TERM = """
              AND NOT EXISTS (
                SELECT 1 FROM unnest(CAST(:queries AS text[]), CAST(:patterns AS text[])) AS term (query, pattern)
                WHERE NOT EXISTS (
                  SELECT 1 FROM ticketing.search_row r
                  WHERE r.ticket = t.id
                    AND (r.words @@ CAST(term.query AS tsquery) OR :loosely AND r.norm LIKE term.pattern)
                    AND NOT EXISTS (
                      SELECT 1 FROM ticketing.message m JOIN ticketing.silenced ON silenced.customer = m.customer
                      WHERE m.id = r.message)))
              AND (NOT :notByWords OR EXISTS (
                SELECT 1 FROM unnest(CAST(:queries AS text[])) AS term (query)
                WHERE NOT EXISTS (
                  SELECT 1 FROM ticketing.search_row r
                  WHERE r.ticket = t.id AND r.words @@ CAST(term.query AS tsquery)
                    AND NOT EXISTS (
                      SELECT 1 FROM ticketing.message m JOIN ticketing.silenced ON silenced.customer = m.customer
                      WHERE m.id = r.message))))
            """;

    private static final String ORDER = """
            ORDER BY CASE WHEN :oldestFirst THEN t.active_at END, CASE WHEN :oldestFirst THEN t.id END,
              t.active_at DESC, t.id DESC
            """;

    private static final String IN_ORDER = ORDER + "LIMIT :limit\n";

    static final String LIST = KEYS + "FROM ticketing.ticket t\n" + FILTERED + IN_ORDER;

    /** Along the clocks that run, each ticket at the first of its own. */
    static final String LIST_DUE = """
            SELECT c.ticket, c.due_at AS active_at
            FROM ticketing.sla_clock c JOIN ticketing.ticket t ON t.id = c.ticket
            """ + FILTERED + """
              AND c.met_at IS NULL AND c.stopped_at IS NULL AND c.due_at IS NOT NULL
              AND (CAST(:dueAt AS timestamptz) IS NULL
                OR (c.due_at, c.ticket) > (CAST(:dueAt AS timestamptz), CAST(:dueId AS uuid)))
              AND NOT EXISTS (
                SELECT 1 FROM ticketing.sla_clock before
                WHERE before.ticket = c.ticket AND before.met_at IS NULL AND before.stopped_at IS NULL
                  AND (before.due_at, before.clock, before.round) < (c.due_at, c.clock, c.round))
            ORDER BY c.due_at, c.ticket
            LIMIT :limit
            """;

    static final String LIST_NOT_DUE = KEYS + "FROM ticketing.ticket t\n" + FILTERED + """
              AND NOT EXISTS (
                SELECT 1 FROM ticketing.sla_clock c
                WHERE c.ticket = t.id AND c.met_at IS NULL AND c.stopped_at IS NULL AND c.due_at IS NOT NULL)
            """ + IN_ORDER;

    /** A customer is asked for as the survivor of several; tickets stay with whom they came from. */
    static final String IDENTITIES = """
            SELECT unnest(CAST(:survivors AS uuid[]))
            UNION SELECT customer FROM ticketing.survivor WHERE survivor = ANY(CAST(:survivors AS uuid[]))
            """;

    /** For what stands nearly everywhere: it is met soon on the way through the list, of which this is the beginning. */
    static final String WALK = KEYS + "FROM (SELECT t.* FROM ticketing.ticket t\n" + FILTERED + ORDER
            + "LIMIT :steps) AS t\nWHERE true\n" + EVERY_TERM + IN_ORDER;

    /** How many tickets that way passes. */
    static final String PASSED =
            "SELECT count(*) FROM (SELECT 1 FROM ticketing.ticket t\n" + FILTERED + "LIMIT :limit) AS passed";

    /** For what is rare: its places come from an index, the other terms are looked for in what remains. */
    static final String FOUND =
            """
            WITH hit AS MATERIALIZED (
              SELECT DISTINCT r.ticket FROM ticketing.search_row r
              WHERE r.words @@ CAST(:query AS tsquery) OR :loosely AND r.norm LIKE :pattern
            )
            """ + KEYS + "FROM hit JOIN ticketing.ticket t ON t.id = hit.ticket\n" + FILTERED + EVERY_TERM + IN_ORDER;

    /** For what stands in many places and is not met soon: two words that are common and hardly ever meet. */
    static final String MEETING =
            """
            WITH hit AS MATERIALIZED (
              SELECT place.ticket FROM unnest(CAST(:queries AS text[]), CAST(:patterns AS text[])) AS term (query, pattern)
              CROSS JOIN LATERAL (
                SELECT DISTINCT r.ticket FROM ticketing.search_row r
                WHERE r.words @@ CAST(term.query AS tsquery) OR :loosely AND r.norm LIKE term.pattern) AS place
              GROUP BY place.ticket HAVING count(*) = cardinality(CAST(:queries AS text[]))
            )
            """ + KEYS + "FROM hit JOIN ticketing.ticket t ON t.id = hit.ticket\n" + FILTERED + EVERY_TERM + IN_ORDER;

    /**
     * For the tickets of a figure, by the rule by which it counts: what happened belongs to the team that had the ticket
     * then. The first message of a day begins a contact, so whichever of them finds the ticket. Planned with its values,
     * only the part of its kind is asked. What was found is not looked for along the whole list.
     */
    static final String BEHIND = """
            WITH happened (ticket, team) AS MATERIALIZED (
              SELECT ticket, team FROM ticketing.running_promise
              WHERE :kind = 'near' AND (CAST(:detail AS text) IS NULL OR clock = :detail)
                AND due_at >= :now AND due_at <= CAST(:now AS timestamptz) + interval '4 hours' AND near_from <= :now
              UNION ALL SELECT ticket, team FROM ticketing.running_promise
              WHERE :kind = 'late' AND (CAST(:detail AS text) IS NULL OR clock = :detail) AND due_at < :now
              UNION ALL SELECT id, team FROM ticketing.ticket
              WHERE :kind = 'age' AND team = ANY(:counted) AND state IN ('not-started', 'in-progress', 'waiting')
                AND created_at >= :from AND created_at < :to
              UNION ALL SELECT c.ticket, (
                SELECT from_value FROM ticketing.ticket_change moved
                WHERE moved.ticket = c.ticket AND moved.field = 'team' AND from_value IS NOT NULL AND moved.at > c.at
                ORDER BY moved.at, moved.id LIMIT 1)
              FROM ticketing.ticket_change c
              WHERE (:kind = 'opened' AND c.from_value IS NULL OR :kind = 'done' AND c.to_value = 'done')
                AND c.field = 'state'
                AND (c.reason IS NULL OR c.reason NOT IN ('merged', 'parted', 'undone'))
                AND c.at >= :from AND c.at < :to
              UNION ALL SELECT ticket, team FROM ticketing.clock_fact
              WHERE :kind = 'missed' AND team = ANY(:counted) AND NOT left_out AND day BETWEEN :firstDay AND :lastDay
                AND clock IN ('first-response', 'next-response', 'resolution')
                AND (NOT in_time OR seconds IS NULL AND NOT stopped AND due_at < :now)
              UNION ALL SELECT m.ticket, (
                SELECT from_value FROM ticketing.ticket_change moved
                WHERE moved.ticket = m.ticket AND moved.field = 'team' AND from_value IS NOT NULL AND moved.at > m.at
                ORDER BY moved.at, moved.id LIMIT 1)
              FROM ticketing.message m
              WHERE :kind = 'contacts' AND m.kind = 'message' AND NOT m.automatic AND m.channel = :detail
                AND m.at >= :from AND m.at < :to
              UNION ALL SELECT ticket, team FROM ticketing.survey
              WHERE :kind IN ('csat', 'nps') AND kind = :kind AND team = ANY(:counted)
                AND answered_at >= :from AND answered_at < :to
                AND CASE :detail WHEN 'low' THEN score <= threshold WHEN 'detractors' THEN score <= 6 ELSE true END),
            hit AS MATERIALIZED (
              SELECT ticket, array_agg(DISTINCT team) AS teams FROM happened GROUP BY ticket)
            """ + KEYS + """
            FROM (
              SELECT t.* FROM hit JOIN ticketing.ticket t ON t.id = hit.ticket
              WHERE array_replace(hit.teams, NULL, t.team) && CAST(:counted AS text[]) OFFSET 0) AS t
            """ + FILTERED + EVERY_TERM + IN_ORDER;

    private static final String ROWS = """
            SELECT 1 FROM ticketing.search_row r
            WHERE r.words @@ CAST(:query AS tsquery) OR :loosely AND r.norm LIKE :pattern
            """;

    /** In how many places a term stands, counted no further than it takes to choose between the two. */
    static final String PLACES = "SELECT count(*) FROM (" + ROWS + "LIMIT :enough) AS place";

    /** The same as the statistics have it, in a fraction of a millisecond: counting what is common takes the longest. */
    static final String ESTIMATE = "EXPLAIN (FORMAT JSON) " + ROWS;

    /** How many places there are in all, as the statistics have it. */
    static final String EVERYWHERE = """
            SELECT reltuples FROM pg_class WHERE oid = CAST('ticketing.search_row' AS regclass)
            """;

    private TicketTables() {}
}
