package th.sala.consent.ledger;

/** The SQL of the consent ledger. */
final class LedgerTables {
    /** The words of a person are said one after the other, in whatever identity: their order is that of their times. */
    static final String SPEAK = """
            SELECT count(pg_advisory_xact_lock(hashtextextended('word:' || i.identity::text, 0)))
            FROM (SELECT identity FROM consent.same_person WHERE subject_id = :subject UNION SELECT :subject
                ORDER BY identity) i
            """;

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
                actor_ref, representation_id, occurred_at, recorded_at, valid_until, act, schema_version, record_id,
                prev_event_id, consent_type, contact_point, reason_code, message_id)
            SELECT :id, :subject, :event, p.purpose_key, p.version, n.notice_key, n.version, n.language, n.sha256,
                p.basis, :channel, :method, :actorType, :actor, :representation, :at, :at,
                CASE WHEN :event IN ('ConsentGiven', 'RenewedConsentGiven') THEN :at + p.consent_validity END, :act, 'ISO/IEC TS 27560:2023',
                coalesce(before.record_id, before.id, :id), before.id,
                CASE p.basis WHEN 'S19_CONSENT' THEN 'ExpressedConsent'
                    WHEN 'S26_CONSENT' THEN 'ExplicitlyExpressedConsent' END,
                (SELECT i.id FROM consent.subject_identifier i
                 WHERE i.subject_id = :subject AND i.kind = CASE :channel WHEN 'email' THEN 'email' WHEN 'phone' THEN 'phone'
                     WHEN 'line' THEN 'line-user-id' WHEN 'web-form' THEN NULL WHEN 'walk-in' THEN NULL ELSE 'handle' END
                 ORDER BY i.added_at DESC, i.id DESC LIMIT 1), :reason, :message
            FROM (SELECT * FROM consent.purpose_version
                WHERE purpose_key = :purpose AND effective_from <= :at ORDER BY version DESC LIMIT 1) p
            LEFT JOIN consent.notice_version n
                ON n.notice_key = :notice AND n.version = :version AND n.language = :language
            LEFT JOIN LATERAL (SELECT e.id, e.record_id FROM consent.consent_event e
                WHERE e.subject_id = :subject AND e.purpose_key = :purpose
                ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1) before ON true
            """;

    static final String EVIDENCE = """
            INSERT INTO consent.consent_evidence (id, event_id, kind, sha256, commitment)
            VALUES (:id, :event, :kind, decode(:sha256, 'hex'), :commitment)
            """;

    static final String EVIDENCE_TEXT = """
            INSERT INTO consent.consent_evidence_text (evidence_id, subject_id, cipher)
            VALUES (:id, :subject, :cipher)
            """;

    /** Of the whole person; what one act wrote for several of its identities once. */
    static final String ENTRIES = """
            SELECT e.id, e.purpose_key AS purpose, e.event_type AS event, e.legal_basis AS basis,
                e.capture_channel AS channel, e.capture_method AS method,
                e.notice_key || '/' || e.notice_version AS notice_version,
                e.notice_lang AS language, e.occurred_at AS at, e.actor_ref AS by, e.actor_type AS capacity,
                e.representation_id AS representation
            FROM consent.consent_event e
            WHERE (e.subject_id = :subject
                OR e.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = :subject))
              AND NOT EXISTS (SELECT 1 FROM consent.consent_event first
                JOIN consent.same_person p ON p.identity = first.subject_id
                WHERE first.id = e.act AND p.subject_id = :subject)
            ORDER BY e.recorded_at DESC, e.id DESC
            """;

    private LedgerTables() {}
}
