package th.sala.dev.dump;

/** The SQL of dumps. What is copied is read from the catalogue, so that no table is forgotten. */
final class DumpTables {
    /**
     * Numbers of transactions belong to the cluster that gave them: such columns stay out and get the loader's own. The history of
     * migrations belongs to the instance.
     */
    private static final String TABLES = """
        SELECT n.nspname || '.' || c.relname AS name,
            format('COPY %I.%I (%s) TO STDOUT', n.nspname, c.relname, a.columns) AS out,
            format('COPY %I.%I (%s) FROM STDIN', n.nspname, c.relname, a.columns) AS into,
            ARRAY(SELECT DISTINCT rn.nspname || '.' || rc.relname
                FROM pg_constraint k JOIN pg_class rc ON rc.oid = k.confrelid JOIN pg_namespace rn ON rn.oid = rc.relnamespace
                WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS columns FROM pg_attribute
            WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
              AND atttypid <> 'xid8'::regtype) a
        """;

    static final String DATA = TABLES + """
        WHERE n.nspname IN ('consent', 'ticketing', 'channels') AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
        ORDER BY name
        """;

    /** Search tokens are in no dump: they are made anew of what was loaded. */
    static final String KEYS = TABLES + """
        WHERE n.nspname = 'subject_keys' AND c.relname = 'subject_key' AND c.relkind = 'r' ORDER BY name
        """;

    static final String TOKENS_DUE = """
        INSERT INTO consent.token_due (identifier)
        SELECT id FROM consent.subject_identifier WHERE kind IN ('name', 'email', 'phone')
        """;

    static final String SEQUENCES = """
        SELECT schemaname || '.' || sequencename AS name, last_value FROM pg_sequences
        WHERE schemaname IN ('consent', 'ticketing', 'channels') AND last_value IS NOT NULL ORDER BY name
        """;

    static final String SET_SEQUENCE = "SELECT setval(CAST(? AS regclass), ?)";

    static final String VERSIONS = """
        SELECT 'consent' AS schema, max(version) AS version FROM consent.flyway_schema_history WHERE success
        UNION ALL SELECT 'ticketing', max(version) FROM ticketing.flyway_schema_history WHERE success
        UNION ALL SELECT 'channels', max(version) FROM channels.flyway_schema_history WHERE success
        """;

    /** Days for which a kind of dump is kept, as the law book says today. */
    static final String DAYS = """
        SELECT amount FROM consent.law_version
        WHERE rule_key = ? AND status = 'in-force' AND unit = 'days' AND effective_from <= current_date
        ORDER BY effective_from DESC LIMIT 1
        """;

    static final String IN_USE = """
        SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = ?)
        """;

    static final String NOT_EMPTY = """
        SELECT EXISTS (SELECT FROM consent.subject) OR EXISTS (SELECT FROM ticketing.ticket)
            OR EXISTS (SELECT FROM ticketing.inbox)
        """;

    /** Evidence refuses to be emptied; what a fresh instance was seeded with makes room for what was dumped. */
    static final String MAKE_ROOM = """
        DO $$
        DECLARE one record;
        BEGIN
            FOR one IN SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('consent', 'subject_keys', 'ticketing', 'channels') AND c.relkind = 'r'
                  AND c.relname <> 'flyway_schema_history'
            LOOP
                EXECUTE format('ALTER TABLE %I.%I DISABLE TRIGGER USER', one.nspname, one.relname);
            END LOOP;
            EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I.%I', n.nspname, c.relname), ', ')
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('consent', 'subject_keys', 'ticketing', 'channels') AND c.relkind = 'r'
                  AND c.relname <> 'flyway_schema_history');
        END $$
        """;

    static final String CHECK_ALL = "SET CONSTRAINTS ALL IMMEDIATE";

    static final String CLOSE_AGAIN = """
        DO $$
        DECLARE one record;
        BEGIN
            FOR one IN SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname IN ('consent', 'subject_keys', 'ticketing', 'channels') AND c.relkind = 'r'
                  AND c.relname <> 'flyway_schema_history'
            LOOP
                EXECUTE format('ALTER TABLE %I.%I ENABLE TRIGGER USER', one.nspname, one.relname);
            END LOOP;
        END $$
        """;

    static final String KEYS_APART = """
        CREATE TEMP TABLE loaded_key (LIKE subject_keys.subject_key) ON COMMIT DROP
        """;

    static final String KEYS_INTO = "COPY loaded_key (subject_id, wrapped, created_at) FROM STDIN";

    /** Who came after the data were dumped has a key and nothing else. */
    static final String KEYS_OF_SUBJECTS = """
        INSERT INTO subject_keys.subject_key (subject_id, wrapped, created_at)
        SELECT k.subject_id, k.wrapped, k.created_at FROM loaded_key k
        WHERE EXISTS (SELECT FROM consent.subject s WHERE s.id = k.subject_id)
        """;

    static final String NOTE =
            "INSERT INTO consent.restoration (id, at, dumped_at) VALUES (gen_random_uuid(), now(), ?)";

    static final String ANALYZE = "ANALYZE";

    private DumpTables() {}
}
