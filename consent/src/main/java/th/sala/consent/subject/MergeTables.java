package th.sala.consent.subject;

/** The SQL of merged subjects. */
final class MergeTables {
    static final String SURVIVORS = """
            SELECT id AS subject, merged_into AS survivor FROM consent.subject
            WHERE id = ANY (:subjects) AND merged_into IS NOT NULL
            """;

    static final String IDENTITIES = """
            SELECT p.identity FROM consent.same_person p JOIN consent.subject s ON s.id = p.identity
            WHERE p.subject_id = :subject
            ORDER BY s.merged_into IS NOT NULL, s.registered_at, s.id
            """;

    /** What was opened beside a restricted record comes after the person's identities. */
    static final String WHOLE = """
            SELECT s.id FROM consent.whole_person p JOIN consent.subject s ON s.id = p.identity
            WHERE p.subject_id = :subject
            ORDER BY EXISTS (SELECT 1 FROM consent.beside_record b WHERE b.identity = s.id), s.merged_into IS NOT NULL,
              s.registered_at, s.id
            """;

    /** Whoever merges or parts a person waits for whoever does the same. */
    static final String HOLD = """
            SELECT id FROM consent.subject
            WHERE id = ANY (:subjects) AND erased_at IS NULL
            ORDER BY id FOR UPDATE
            """;

    static final String RECORD = """
            INSERT INTO consent.subject_merge (id, subject_id, into_id, at, actor)
            VALUES (:id, :subject, :into, :at, :actor)
            """;

    static final String EVIDENCE = """
            INSERT INTO consent.subject_merge_evidence (id, merge_id, kind, sha256, cipher)
            VALUES (:id, :merge, :kind, decode(:sha256, 'hex'), :cipher)
            """;

    static final String UNDO =
            "INSERT INTO consent.subject_merge_undo (merge_id, at, actor) VALUES (:merge, :at, :actor)";

    /** The merges in force of all who are one person with this subject. */
    static final String IN_FORCE = """
            SELECT m.id, m.subject_id AS subject, m.into_id AS into, m.at, m.actor,
                ARRAY(SELECT e.kind FROM consent.subject_merge_evidence e WHERE e.merge_id = m.id ORDER BY e.id) AS kinds
            FROM consent.same_person p JOIN consent.subject_merge m ON m.subject_id = p.identity
            WHERE p.subject_id = :subject
              AND NOT EXISTS (SELECT 1 FROM consent.subject_merge_undo u WHERE u.merge_id = m.id)
            ORDER BY m.at, m.id
            """;

    /** Who stands for a subject now, and since when; both null for one that stands for itself. */
    static final String POINT = """
            UPDATE consent.subject SET merged_into = :survivor, merged_at = :since
            WHERE id = :subject AND (merged_into, merged_at) IS DISTINCT FROM (:survivor, :since)
            """;

    private MergeTables() {}
}
