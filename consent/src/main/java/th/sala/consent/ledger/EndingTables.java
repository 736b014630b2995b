package th.sala.consent.ledger;

/**
 * The SQL of consents that end without a word of the person. What is due is found in the projection, whose rows leave its
 * indexes as consents end; what really ends is decided by the events.
 */
final class EndingTables {
    static final String DEFECTIVE = """
            SELECT c.event_id AS id, c.subject_id, c.purpose_key AS purpose, 'ConsentInvalidated' AS event,
                'OFFICER' AS actor_type, d.found_by AS actor, d.reason
            FROM consent.notice_defect d
            JOIN consent.consent_current c ON c.notice_key = d.notice_key AND c.notice_version = d.version
            WHERE c.state IN ('ConsentGiven', 'RenewedConsentGiven') AND d.found_at <= :at
              AND NOT EXISTS (SELECT 1 FROM consent.ending_set_aside a
                WHERE a.event_id = c.event_id AND a.tried_at > :at - interval '1 hour')
            LIMIT :most
            """;

    static final String OVER = """
            SELECT c.event_id AS id, c.subject_id, c.purpose_key AS purpose, 'ConsentExpired' AS event,
                'SYSTEM' AS actor_type, 'system' AS actor, NULL AS reason
            FROM consent.consent_current c
            WHERE c.state IN ('ConsentGiven', 'RenewedConsentGiven') AND c.valid_until <= :at
              AND NOT EXISTS (SELECT 1 FROM consent.ending_set_aside a
                WHERE a.event_id = c.event_id AND a.tried_at > :at - interval '1 hour')
            ORDER BY c.valid_until LIMIT :most
            """;

    static final String UNCONFIRMED = """
            SELECT DISTINCT e.id, e.subject_id, e.purpose_key AS purpose, 'ConsentExpired' AS event,
                'SYSTEM' AS actor_type, 'system' AS actor, 'unconfirmed' AS reason
            FROM consent.capacity_now k
            JOIN consent.same_person i ON i.subject_id = k.subject_id
            JOIN consent.consent_current c ON c.subject_id = i.identity
            JOIN consent.consent_event e ON e.id = c.event_id
            WHERE k.confirm_by < (:at AT TIME ZONE 'Asia/Bangkok')::date
              AND c.state IN ('ConsentGiven', 'RenewedConsentGiven')
              AND (e.representation_id IS NOT NULL OR e.actor_type = 'GUARDIAN')
              AND NOT EXISTS (SELECT 1 FROM consent.ending_set_aside a
                WHERE a.event_id = c.event_id AND a.tried_at > :at - interval '1 hour')
              AND NOT EXISTS (SELECT 1 FROM consent.same_person o JOIN consent.consent_event later
                    ON later.subject_id = o.identity
                WHERE o.subject_id = e.subject_id AND o.identity <> e.subject_id AND later.purpose_key = e.purpose_key
                  AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                  AND later.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked'))
            ORDER BY e.id LIMIT :most
            """;

    /** Whoever is just speaking is left for the next round; their word may be another by then. */
    static final String HOLD = """
            SELECT subject FROM unnest((SELECT :subjects)) AS asked (subject)
            WHERE pg_try_advisory_xact_lock(hashtextextended('word:' || subject::text, 0))
            """;

    /** About the same purpose, version and notice as the consent that ends, while that is the newest word. */
    static final String END = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, purpose_key, purpose_version, notice_key,
                notice_version, notice_lang, notice_sha256, legal_basis, capture_channel, actor_type, actor_ref, reason_code,
                occurred_at, recorded_at, schema_version, record_id, prev_event_id, consent_type, contact_point)
            SELECT :id, e.subject_id, :event, e.purpose_key, e.purpose_version, e.notice_key, e.notice_version,
                e.notice_lang, e.notice_sha256, e.legal_basis, e.capture_channel, :actorType, :actor, :reason, :at, :at,
                'ISO/IEC TS 27560:2023', coalesce(e.record_id, e.id), e.id, e.consent_type, e.contact_point
            FROM consent.consent_event e
            WHERE e.id = :given
              AND NOT EXISTS (SELECT 1 FROM consent.consent_event later
                WHERE later.subject_id = e.subject_id AND later.purpose_key = e.purpose_key
                  AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                  AND later.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated'))
            """;

    static final String SET_ASIDE = """
            INSERT INTO consent.ending_set_aside AS a (event_id, fault, tries, tried_at) VALUES (:id, :fault, 1, :at)
            ON CONFLICT (event_id) DO UPDATE
                SET fault = EXCLUDED.fault, tries = a.tries + 1, tried_at = EXCLUDED.tried_at
            """;

    static final String COUNT_SET_ASIDE = "SELECT count(*) FROM consent.consent_set_aside";

    private EndingTables() {}
}
