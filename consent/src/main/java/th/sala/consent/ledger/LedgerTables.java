package th.sala.consent.ledger;

/** The SQL of the consent ledger. */
final class LedgerTables {
    static final String BASIS = """
            SELECT basis FROM consent.purpose_version
            WHERE purpose_key = :purpose AND effective_from <= :at ORDER BY version DESC LIMIT 1
            """;

    static final String NOTICE_WAS_PUBLISHED = """
            SELECT EXISTS (SELECT 1 FROM consent.notice_version
                WHERE notice_key = :notice AND version = :version AND language = :language AND effective_from <= :at)
            """;

    static final String RECORD = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, purpose_key, purpose_version, notice_key,
                notice_version, notice_lang, notice_sha256, legal_basis, capture_channel, capture_method, actor_type,
                actor_ref, occurred_at, recorded_at, valid_until)
            SELECT :id, :subject, :event, p.purpose_key, p.version, n.notice_key, n.version, n.language, n.sha256,
                p.basis, :channel, :method, :actorType, :actor, :at, :at,
                CASE WHEN :event = 'ConsentGiven' THEN :at + p.consent_validity END
            FROM (SELECT * FROM consent.purpose_version
                WHERE purpose_key = :purpose AND effective_from <= :at ORDER BY version DESC LIMIT 1) p
            LEFT JOIN consent.notice_version n
                ON n.notice_key = :notice AND n.version = :version AND n.language = :language
            """;

    static final String EVIDENCE = """
            INSERT INTO consent.consent_evidence (id, event_id, kind, sha256, commitment)
            VALUES (:id, :event, :kind, decode(:sha256, 'hex'), :commitment)
            """;

    static final String EVIDENCE_TEXT = """
            INSERT INTO consent.consent_evidence_text (evidence_id, subject_id, cipher)
            VALUES (:id, :subject, :cipher)
            """;

    static final String ENTRIES = """
            SELECT id, purpose_key AS purpose, event_type AS event, legal_basis AS basis, capture_channel AS channel,
                capture_method AS method, notice_key || '/' || notice_version AS notice_version,
                notice_lang AS language, occurred_at AS at, actor_ref AS by
            FROM consent.consent_event
            WHERE subject_id = :subject
            ORDER BY recorded_at DESC, id DESC
            """;

    private LedgerTables() {}
}
