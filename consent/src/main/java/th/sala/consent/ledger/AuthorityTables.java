package th.sala.consent.ledger;

/** The SQL by which it is told whose word a purpose needs. */
final class AuthorityTables {
    static final String ALONE = """
            SELECT minor_can_consent_alone FROM consent.purpose_version
            WHERE purpose_key = :purpose AND effective_from <= :at ORDER BY version DESC LIMIT 1
            """;

    /**
     * Only where it covers the purpose as it is today, on a notice that is sound. A yes that waits for its own confirmation is
     * none yet. That an older consent ended in between takes no word back.
     */
    static final String ASKED = """
            SELECT e.event_type, e.representation_id
            FROM consent.same_person i JOIN consent.consent_event e ON e.subject_id = i.identity
            WHERE i.subject_id = :subject AND e.purpose_key = :purpose
              AND NOT (e.event_type = 'ConsentRequested'
                AND (e.capture_method = 'VERBAL_ATTESTED' OR coalesce(e.reason_code, '') = 'unconfirmed'))
              AND e.event_type IN ('ConsentRequested', 'ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused',
                  'ConsentWithdrawn', 'ConsentRevoked')
              AND e.purpose_version >= coalesce((SELECT max(v.version) FROM consent.purpose_version v
                WHERE v.purpose_key = :purpose AND v.asks_again AND v.effective_from <= :at), 0)
              AND NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                WHERE d.notice_key = e.notice_key AND d.version = e.notice_version)
            ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1
            """;

    /**
     * Consents in force of an identity that nobody entitled spoke for.
     *
     * <p>A minor's own word stands where the purpose needs no other.
     */
    static final String NOT_ENTITLED = """
            SELECT e.id, e.subject_id, e.purpose_key AS purpose, 'ConsentInvalidated' AS event, 'OFFICER' AS actor_type,
                :actor AS actor, 'not-entitled' AS reason
            FROM consent.consent_event e
            WHERE e.subject_id = :subject AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven')
              AND e.representation_id IS NULL AND e.actor_type NOT IN ('GUARDIAN', 'CUSTODIAN', 'CURATOR')
              AND NOT (:minor AND (SELECT v.minor_can_consent_alone FROM consent.purpose_version v
                  WHERE v.purpose_key = e.purpose_key AND v.version = e.purpose_version))
              AND NOT EXISTS (SELECT 1 FROM consent.consent_event later
                WHERE later.subject_id = e.subject_id AND later.purpose_key = e.purpose_key
                  AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                  AND later.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated'))
            ORDER BY e.recorded_at, e.id
            """;

    /** Consents in force that a representative gave, of persons who decide alone since a day that has come. */
    static final String UNCONFIRMED = """
            SELECT DISTINCT ON (e.id) e.id, e.subject_id, e.purpose_key AS purpose, e.recorded_at AS given_at, k.alone_from,
                k.confirm_by
            FROM consent.capacity_now k
            JOIN consent.same_person i ON i.subject_id = k.subject_id
            JOIN consent.consent_event e ON e.subject_id = i.identity
            WHERE k.alone_from <= :today AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven')
              AND (e.representation_id IS NOT NULL OR e.actor_type = 'GUARDIAN')
              AND (e.valid_until IS NULL OR e.valid_until > :at)
              AND NOT EXISTS (SELECT 1 FROM consent.same_person o JOIN consent.consent_event later
                    ON later.subject_id = o.identity
                WHERE o.subject_id = e.subject_id AND later.purpose_key = e.purpose_key
                  AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                  AND (later.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked')
                    OR o.identity = e.subject_id AND later.event_type IN ('ConsentExpired', 'ConsentInvalidated')))
            ORDER BY e.id, k.confirm_by
            """;

    private AuthorityTables() {}
}
