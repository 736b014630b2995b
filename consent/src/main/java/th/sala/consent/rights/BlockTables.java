package th.sala.consent.rights;

/** The SQL of objections and restrictions. */
final class BlockTables {
    static final String PURPOSE_IS_KNOWN = "SELECT EXISTS (SELECT 1 FROM consent.purpose WHERE key = :purpose)";

    static final String RAISE = """
            INSERT INTO consent.processing_block (id, subject_id, kind, purpose_key, raised_at, raised_by, reason)
            VALUES (:id, :subject, :kind, :purpose, :at, :actor, :reason)
            """;

    static final String LIFT = """
            INSERT INTO consent.processing_block_lift (block_id, lifted_at, lifted_by, reason)
            VALUES (:block, :at, :actor, :reason)
            ON CONFLICT (block_id) DO NOTHING
            """;

    static final String BLOCK = "SELECT subject_id, kind, purpose_key FROM consent.processing_block WHERE id = :block";

    static final String EVENT = """
            INSERT INTO consent.consent_event
                (id, subject_id, event_type, purpose_key, actor_type, actor_ref, occurred_at, recorded_at)
            VALUES (:id, :subject, :event, :purpose, :actorType, :actor, :at, :at)
            """;

    static final String RESTRICTED = """
            SELECT EXISTS (SELECT 1 FROM consent.active_block WHERE subject_id = :subject AND kind = 'restriction')
            """;

    static final String RESTRICTED_AMONG = """
            SELECT DISTINCT subject_id FROM consent.active_block
            WHERE subject_id = ANY (:subjects) AND kind = 'restriction'
            """;

    private BlockTables() {}
}
