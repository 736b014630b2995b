package th.sala.consent.retention;

/** The SQL of legal holds. */
final class HoldTables {
    /** The steps of one hold come one after the other. */
    static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('hold:' || :id::text, 0))::text";

    static final String PERSON_IS_THERE =
            "SELECT EXISTS (SELECT 1 FROM consent.subject WHERE id = :subject AND erased_at IS NULL)";

    static final String IN_FORCE = """
            SELECT * FROM consent.legal_hold_now WHERE released_at IS NULL ORDER BY review_on, id
            """;

    static final String RELEASED = """
            SELECT * FROM consent.legal_hold_now WHERE released_at IS NOT NULL ORDER BY released_at DESC, id DESC LIMIT 200
            """;

    static final String GET = "SELECT * FROM consent.legal_hold_now WHERE id = :id";

    static final String OVER = """
            SELECT * FROM consent.legal_hold_now
            WHERE id IN (SELECT id FROM consent.active_hold WHERE subject_id = :subject OR subject_id IS NULL)
            ORDER BY review_on, id
            """;

    static final String PLACE = """
            INSERT INTO consent.legal_hold (id, subject_id, ticket, category, matter, ground, ground_version, owner,
                review_on, placed_at, placed_by)
            VALUES (:id, :subject, :ticket, :category, :matter, :ground, :version, :owner, :review, :at, :actor)
            """;

    /** The whole person, also when what was opened beside their record is named. */
    static final String HOLD_PERSON = """
            INSERT INTO consent.legal_hold_person (hold_id, subject_id)
            SELECT DISTINCT CAST(:id AS uuid), other.identity
            FROM consent.whole_person one JOIN consent.whole_person other ON other.subject_id = one.subject_id
            WHERE one.identity = :subject
            """;

    static final String REVIEW = """
            INSERT INTO consent.legal_hold_review (id, hold_id, review_on, reviewed_at, reviewed_by)
            VALUES (:step, :id, :review, :at, :actor)
            """;

    static final String RELEASE = """
            INSERT INTO consent.legal_hold_release (hold_id, reason, released_at, released_by)
            VALUES (:id, :reason, :at, :actor)
            """;

    static final String HELD =
            "SELECT subject_id FROM consent.legal_hold_person WHERE hold_id = :id ORDER BY subject_id";

    static final String EVENT = """
            INSERT INTO consent.consent_event
                (id, subject_id, event_type, actor_type, actor_ref, reason_code, occurred_at, recorded_at, act)
            VALUES (:id, :subject, :type, 'OFFICER', :actor, :reason, :at, :at, nullif(:act, :id))
            """;

    private HoldTables() {}
}
