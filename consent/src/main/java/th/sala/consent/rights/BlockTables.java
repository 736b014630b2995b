package th.sala.consent.rights;

/** The SQL of objections and restrictions. */
final class BlockTables {
    static final String PURPOSE_IS_KNOWN = "SELECT EXISTS (SELECT 1 FROM consent.purpose WHERE key = :purpose)";

    static final String RAISE = """
            INSERT INTO consent.processing_block (id, subject_id, kind, purpose_key, channel, raised_at, raised_by, reason, act)
            VALUES (:id, :subject, :kind, :purpose, :channel, :at, :actor, :reason, :act)
            """;

    /** Whichever identity of the person raised them, each once. */
    static final String OBJECTED_ON = """
            SELECT DISTINCT ON (b.purpose_key, b.channel) b.purpose_key, b.channel, b.raised_by
            FROM consent.active_block a JOIN consent.processing_block b ON b.id = a.id
            WHERE a.subject_id = :subject AND b.kind = 'objection' AND (b.channel IS NULL OR b.channel = :channel)
            ORDER BY b.purpose_key, b.channel, b.id
            """;

    static final String LIFT = """
            INSERT INTO consent.processing_block_lift (block_id, lifted_at, lifted_by, reason, ground)
            VALUES (:block, :at, :actor, :reason, :ground)
            ON CONFLICT (block_id) DO NOTHING
            """;

    /** With what the same act raised for the other identities of the person, itself first. */
    static final String BLOCKS = """
            SELECT b.id, b.subject_id, b.kind, b.purpose_key, b.channel, b.act
            FROM consent.processing_block asked
            JOIN consent.processing_block b ON b.id = asked.id OR b.subject_id IN (
                SELECT identity FROM consent.same_person WHERE subject_id = asked.subject_id)
              AND (b.act = coalesce(asked.act, asked.id) OR b.id = asked.act)
            WHERE asked.id = :block
            ORDER BY b.id = asked.id DESC, b.id
            """;

    static final String EVENT = """
            INSERT INTO consent.consent_event
                (id, subject_id, event_type, purpose_key, capture_channel, actor_type, actor_ref, reason_code,
                 occurred_at, recorded_at, act)
            VALUES (:id, :subject, :event, :purpose, :channel, :actorType, :actor, :reason, :at, :at, :act)
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
