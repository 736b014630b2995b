package th.sala.ticketing.search;

/**
 * The SQL of lists and searches. It is planned anew with the values at hand, so that a filter that is not used costs
 * nothing and the partial indexes of open tickets are found.
 */
final class TicketTables {
    /** For this transaction. A search never reads through everything that was ever written. */
    static final String PLAN_WITH_VALUES = """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true)
            """;

    static final String BY_INDEX = """
            SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)
            """;

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

    /** In how many places a term stands, counted no further than it takes to choose between the two. */
    static final String PLACES = """
            SELECT count(*) FROM (
              SELECT 1 FROM ticketing.search_row r
              WHERE r.words @@ CAST(:query AS tsquery) OR :loosely AND r.norm LIKE :pattern
              LIMIT :enough) AS place
            """;

    private TicketTables() {}
}
