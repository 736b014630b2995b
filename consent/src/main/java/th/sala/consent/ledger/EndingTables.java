package th.sala.consent.ledger;

/** The SQL of consents that end without a word of the person. */
final class EndingTables {
    static final String KNOWN_NOTICE = """
            SELECT EXISTS (SELECT 1 FROM consent.notice_version WHERE notice_key = :notice AND version = :version)
            """;

    static final String CITING = """
            SELECT e.id, e.subject_id, e.purpose_key AS purpose
            FROM consent.consent_event e
            WHERE e.notice_key = :notice AND e.notice_version = :version
              AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven')
              AND NOT EXISTS (SELECT 1 FROM consent.consent_event later
                WHERE later.subject_id = e.subject_id AND later.purpose_key = e.purpose_key
                  AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                  AND later.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated'))
            ORDER BY e.recorded_at, e.id
            """;

    static final String OVER = """
            SELECT e.id, e.subject_id, e.purpose_key AS purpose
            FROM consent.consent_event e
            WHERE e.valid_until <= :at AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven')
              AND NOT EXISTS (SELECT 1 FROM consent.consent_event later
                WHERE later.subject_id = e.subject_id AND later.purpose_key = e.purpose_key
                  AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                  AND later.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated'))
            ORDER BY e.valid_until LIMIT :limit
            """;

    /** About the same purpose, version and notice as the consent that ends. */
    static final String END = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, purpose_key, purpose_version, notice_key,
                notice_version, notice_lang, notice_sha256, legal_basis, capture_channel, actor_type, actor_ref, reason_code,
                occurred_at, recorded_at, schema_version, record_id, prev_event_id, consent_type, contact_point)
            SELECT :id, e.subject_id, :event, e.purpose_key, e.purpose_version, e.notice_key, e.notice_version,
                e.notice_lang, e.notice_sha256, e.legal_basis, e.capture_channel, :actorType, :actor, :reason, :at, :at,
                'ISO/IEC TS 27560:2023', coalesce(e.record_id, e.id), e.id, e.consent_type, e.contact_point
            FROM consent.consent_event e WHERE e.id = :given
            """;

    private EndingTables() {}
}
