package th.sala.consent.retention;

/** The SQL of retention rules and runs. */
final class RetentionTables {
    /** The steps of all runs come one after the other. */
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('retention', 1))::text";

    /** Held for one batch, so that one node at a time takes. */
    static final String HOLD = "SELECT pg_try_advisory_xact_lock(hashtextextended('retention', 2))";

    static final String RULES = """
        SELECT DISTINCT ON (c.position) c.key AS category, c.title_th, c.title_en, c.clock_th, c.clock_en,
            c.purpose_key AS purpose, c.anonymises, c.evidence, r.version, r.law_key AS law, r.method, r.ground,
            ARRAY(SELECT DISTINCT p.law_version FROM consent.retention_part p
                JOIN consent.retention_approval a ON a.run_id = p.run_id
                JOIN consent.retention_end e ON e.run_id = p.run_id AND e.category = p.category AND e.step = 1
                WHERE p.category = r.category AND p.rule_version = r.version AND p.law_key = r.law_key AND a.approved)
                AS agreed_periods,
            r.recorded_at, r.recorded_by
        FROM consent.retention_category c JOIN consent.retention_rule r ON r.category = c.key
        ORDER BY c.position, r.version DESC
        """;

    static final String ADD_RULE = """
        INSERT INTO consent.retention_rule (category, version, law_key, method, ground, recorded_at, recorded_by)
        VALUES (:category, :version, :law, :method, :ground, :at, :actor)
        """;

    static final String ADD_RUN = """
        INSERT INTO consent.retention_run (id, night, at, actor) VALUES (:id, :night, :at, :actor)
        ON CONFLICT (night) DO NOTHING
        """;

    static final String NIGHT_BEGUN = "SELECT EXISTS (SELECT FROM consent.retention_run WHERE night = :night)";

    static final String ADD_PART = """
        INSERT INTO consent.retention_part
            (run_id, category, rule_version, law_key, law_version, method, before, due, held, restricted)
        VALUES (:run, :category, :ruleVersion, :law, :lawVersion, :method, :before, :due, :held, :restricted)
        """;

    static final String RUNS = "SELECT * FROM consent.retention_run_now ORDER BY at DESC, id DESC LIMIT 100";

    static final String RUN = "SELECT * FROM consent.retention_run_now WHERE id = :id";

    static final String PARTS = """
        SELECT p.run_id, p.category, p.rule_version, p.law_key AS law, p.law_version, p.method, p.before, p.due, p.held,
            p.restricted, p.done, p.unlinked, p.ended_at, p.passed_held, p.passed_restricted
        FROM consent.retention_part_now p JOIN consent.retention_category c ON c.key = p.category
        WHERE p.run_id = ANY(:runs)
        ORDER BY c.position
        """;

    static final String APPROVE = """
        INSERT INTO consent.retention_approval (run_id, approved, at, actor) VALUES (:id, :approved, :at, :actor)
        """;

    static final String REVIEW = """
        INSERT INTO consent.retention_review (id, run_id, anonymous, records, groups, smallest, in_small, at, actor)
        VALUES (:review, :id, :anonymous, :records, :groups, :smallest, :inSmall, :at, :actor)
        """;

    /** What is at hand: the oldest run that was approved and the first of its categories that has not ended. */
    static final String NEXT = """
        SELECT p.run_id AS run, p.category, p.method, p.before, p.law_key AS law, step.number AS step
        FROM consent.retention_run_now r
        CROSS JOIN LATERAL (SELECT CASE r.state WHEN 'running' THEN 1 ELSE 2 END AS number) step
        JOIN consent.retention_part p ON p.run_id = r.id
        JOIN consent.retention_category c ON c.key = p.category
        WHERE (r.state = 'running' OR r.state = 'finishing' AND p.method = 'anonymise')
          AND NOT EXISTS (SELECT FROM consent.retention_end e
              WHERE e.run_id = p.run_id AND e.category = p.category AND e.step = step.number)
        ORDER BY r.at, r.id, c.position LIMIT 1
        """;

    static final String ADD_BATCH = """
        INSERT INTO consent.retention_batch (id, run_id, category, step, store, records, at)
        VALUES (:id, :run, :category, :step, :store, :records, :at)
        """;

    static final String END = """
        INSERT INTO consent.retention_end (run_id, category, step, held, restricted, at)
        VALUES (:run, :category, :step, :held, :restricted, :at)
        """;

    static final String PERSONAL_TABLES = "SELECT name FROM consent.personal_table ORDER BY name";

    static final String WAITING = """
        SELECT count(*) FILTER (WHERE state = 'proposed') AS proposed,
            count(*) FILTER (WHERE state IN ('running', 'finishing')) AS running,
            count(*) FILTER (WHERE state = 'in-review') AS in_review,
            (SELECT count(*) FROM consent.retention_aside_now) AS aside
        FROM consent.retention_run_now
        """;

    private RetentionTables() {}
}
