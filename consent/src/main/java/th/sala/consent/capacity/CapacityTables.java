package th.sala.consent.capacity;

/** The SQL of bands and representatives. */
final class CapacityTables {
    static final String KNOWN = """
            SELECT EXISTS (SELECT 1 FROM consent.subject WHERE id = :subject AND erased_at IS NULL)
            """;

    static final String BANDS = """
            SELECT k.band, k.child_until, k.alone_from, k.confirm_by, k.reason, k.set_at, k.set_by
            FROM consent.same_person i JOIN consent.capacity_now k ON k.subject_id = i.identity
            WHERE i.subject_id = :subject
            """;

    static final String RECORD = """
            INSERT INTO consent.person_capacity (id, subject_id, band, child_until, alone_from, confirm_by, laws, reason,
                document, document_sha256, set_at, set_by)
            VALUES (:id, :subject, :band, :childUntil, :aloneFrom, :confirmBy, :laws, :reason, :document,
                decode(:sha256, 'hex'), :at, :actor)
            """;

    static final String REPRESENTATIVES = """
            SELECT r.id, r.subject_id, r.role, r.representative_id, r.name, r.document, r.valid_from, r.valid_to,
                r.recorded_at, r.recorded_by, x.ended_at
            FROM consent.same_person i
            JOIN consent.representation r ON r.subject_id = i.identity
            LEFT JOIN consent.representation_end x ON x.representation_id = r.id
            WHERE i.subject_id = :subject
            ORDER BY r.recorded_at DESC, r.id DESC
            """;

    static final String APPOINT = """
            INSERT INTO consent.representation (id, subject_id, role, representative_id, name, document, document_sha256,
                valid_from, valid_to, recorded_at, recorded_by)
            VALUES (:id, :subject, :role, :representative, :name, :document, decode(:sha256, 'hex'), :from, :to, :at, :actor)
            """;

    static final String END = """
            INSERT INTO consent.representation_end (representation_id, ended_at, ended_by, reason, document, document_sha256)
            VALUES (:id, :at, :actor, :reason, :document, decode(:sha256, 'hex'))
            ON CONFLICT (representation_id) DO NOTHING
            """;

    /** Says what changed, never a day that tells an age. */
    static final String EVENT = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, actor_type, actor_ref, reason_code,
                representation_id, occurred_at, recorded_at)
            VALUES (:id, :subject, :event, 'OFFICER', :actor, :what, :representation, :at, :at)
            """;

    private CapacityTables() {}
}
