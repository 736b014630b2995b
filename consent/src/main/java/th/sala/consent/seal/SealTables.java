package th.sala.consent.seal;

/** The SQL of the numbers, the tree and its checkpoints. */
final class SealTables {
    static final String HOLD = "SELECT pg_try_advisory_xact_lock(hashtextextended('ledger', 0))";

    /** Every transaction before this one is over: what it wrote can be read. */
    static final String OVER = "SELECT CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text)";

    static final String SIZE = "SELECT coalesce(max(seq) + 1, 0) FROM consent.ledger_leaf";

    /**
     * For the rest of the transaction. How many rows are younger than a transaction is nothing that the planner can estimate:
     * left alone it reads the whole ledger twice a second to find the few that are new.
     */
    static final String BY_INDEX = """
            SELECT concat(set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                set_config('enable_mergejoin', 'off', true), set_config('max_parallel_workers_per_gather', '0', true))
                AS by_index
            """;

    /**
     * From the beginning everything; later only what a transaction of this database can have written since: the rows of one
     * that was restored name transactions that are still to come.
     */
    static final String WAITING = """
            WITH span AS MATERIALIZED (
                SELECT CAST(:since AS xid8) AS since,
                    CASE WHEN :since = '0' THEN CAST('18446744073709551615' AS xid8)
                        ELSE pg_snapshot_xmax(pg_current_snapshot()) END AS until
            )
            SELECT w.kind, w.id, w.at
            FROM (
                SELECT 'consent_event' AS kind, e.id, e.recorded_at AS at
                FROM consent.consent_event e
                WHERE e.sealing_xact >= (SELECT since FROM span) AND e.sealing_xact < (SELECT until FROM span)
                  AND e.id > :after
                  AND NOT EXISTS (SELECT FROM consent.ledger_leaf l WHERE l.entry = e.id)
                UNION ALL
                SELECT 'gate_decision', d.id, d.at
                FROM consent.gate_decision d
                WHERE d.sealing_xact >= (SELECT since FROM span) AND d.sealing_xact < (SELECT until FROM span)
                  AND d.id > :after
                  AND d.subject_id IS NOT NULL
                  AND NOT EXISTS (SELECT FROM consent.ledger_leaf l WHERE l.entry = d.id)
                UNION ALL
                SELECT 'audit_event', a.id, a.at
                FROM consent.audit_event a
                WHERE a.sealing_xact >= (SELECT since FROM span) AND a.sealing_xact < (SELECT until FROM span)
                  AND a.id > :after
                  AND NOT EXISTS (SELECT FROM consent.ledger_leaf l WHERE l.entry = a.id)
                UNION ALL
                SELECT 'list_decision', d.id, d.at
                FROM consent.gate_decision d
                WHERE d.sealing_xact >= (SELECT since FROM span) AND d.sealing_xact < (SELECT until FROM span)
                  AND d.id > :after
                  AND d.subject_id IS NULL
                  AND NOT EXISTS (SELECT FROM consent.ledger_batch_row b WHERE b.entry = d.id)
                UNION ALL
                SELECT 'access_log', a.id, a.at
                FROM consent.access_log a
                WHERE a.sealing_xact >= (SELECT since FROM span) AND a.sealing_xact < (SELECT until FROM span)
                  AND a.id > :after
                  AND NOT EXISTS (SELECT FROM consent.ledger_batch_row b WHERE b.entry = a.id)
            ) w
            ORDER BY w.id
            LIMIT :rows
            """;

    static final String LEAVES = """
            SELECT seq, kind, entry, hash FROM consent.ledger_leaf WHERE seq >= :from ORDER BY seq LIMIT :rows
            """;

    static final String BATCH = """
            SELECT entry, hash FROM consent.ledger_batch_row WHERE seq = :seq ORDER BY entry
            """;

    static final String LEAF_OF = """
            SELECT seq, kind, entry, hash FROM consent.ledger_leaf WHERE entry = :entry
            UNION ALL
            SELECT l.seq, l.kind, l.entry, l.hash
            FROM consent.ledger_batch_row b JOIN consent.ledger_leaf l ON l.seq = b.seq
            WHERE b.entry = :entry
            """;

    static final String NODE = "SELECT hash FROM consent.ledger_node WHERE level = :level AND place = :place";

    static final String CHECKPOINTS = """
            SELECT size, root, at, signature FROM consent.ledger_checkpoint
            WHERE size < :below ORDER BY size DESC LIMIT :rows
            """;

    static final String CHECKPOINTS_FROM = """
            SELECT size, root, at, signature FROM consent.ledger_checkpoint
            WHERE size > :above AND size <= :upTo ORDER BY size
            """;

    static final String ADD_LEAF = """
            INSERT INTO consent.ledger_leaf (seq, kind, entry, hash) VALUES (:seq, :kind, :entry, :hash)
            """;

    static final String ADD_BATCH_ROW = """
            INSERT INTO consent.ledger_batch_row (entry, seq, hash) VALUES (:entry, :seq, :hash)
            """;

    static final String ADD_NODE =
            "INSERT INTO consent.ledger_node (level, place, hash) VALUES (:level, :place, :hash)";

    static final String ADD_CHECKPOINT = """
            INSERT INTO consent.ledger_checkpoint (size, root, at, signature) VALUES (:size, :root, :at, :signature)
            """;

    private SealTables() {}
}
