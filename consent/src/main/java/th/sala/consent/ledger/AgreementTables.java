package th.sala.consent.ledger;

/** The SQL of questions that a person answers by a link. */
final class AgreementTables {

    /**
     * A question is over once anything else was said about the purpose (that another consent ended is no word), an objection
     * stands, a newer version of the purpose asks for more, or the notice was found defective. The halves of a minor's consent
     * are asked apart: the other half ends neither. A consent that goes on rests on the newest version of the notice it was
     * given on.
     */
    static final String QUESTION = """
            SELECT e.id, e.subject_id, e.event_type, e.purpose_key AS purpose, p.title_th, p.title_en, e.notice_key,
                n.version AS notice_version,
                e.notice_lang, e.capture_channel AS channel, e.recorded_at, e.valid_until,
                e.actor_type IN ('GUARDIAN', 'CUSTODIAN', 'CURATOR') AS represented,
                (SELECT r.representative_id FROM consent.representation r
                    WHERE r.id = e.representation_id AND r.valid_from <= :today AND coalesce(r.valid_to >= :today, true)
                      AND NOT EXISTS (SELECT 1 FROM consent.representation_end x WHERE x.representation_id = r.id)
                      AND r.representative_id NOT IN (
                        SELECT identity FROM consent.same_person WHERE subject_id = e.subject_id)) AS representative,
                NOT EXISTS (SELECT 1 FROM consent.consent_event later
                    WHERE later.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = e.subject_id)
                      AND later.purpose_key = e.purpose_key AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                      AND later.event_type LIKE '%Consent%'
                      AND (later.event_type NOT IN ('ConsentExpired', 'ConsentInvalidated') OR later.prev_event_id = e.id)
                      AND NOT (e.event_type = 'ConsentRequested' AND later.event_type = 'ConsentRequested'
                        AND (later.actor_type IN ('GUARDIAN', 'CUSTODIAN', 'CURATOR'))
                            <> (e.actor_type IN ('GUARDIAN', 'CUSTODIAN', 'CURATOR'))))
                  AND NOT EXISTS (SELECT 1 FROM consent.active_block b
                    WHERE b.subject_id = e.subject_id AND b.kind = 'objection' AND b.purpose_key = e.purpose_key
                      AND b.channel IS NULL)
                  AND e.purpose_version >= coalesce((SELECT max(v.version) FROM consent.purpose_version v
                    WHERE v.purpose_key = e.purpose_key AND v.asks_again AND v.effective_from <= :at), 0)
                  AND NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                    WHERE d.notice_key = e.notice_key AND d.version IN (e.notice_version, n.version)) AS stands
            FROM consent.consent_event e
            CROSS JOIN LATERAL (SELECT CASE e.event_type WHEN 'ConsentRequested' THEN e.notice_version ELSE (
                SELECT max(v.version) FROM consent.notice_version v
                WHERE v.notice_key = e.notice_key AND v.language = e.notice_lang AND v.effective_from <= :at)
                END AS version) n
            JOIN consent.purpose_version p ON p.purpose_key = e.purpose_key AND p.version = e.purpose_version
            WHERE e.id = :event AND e.notice_key IS NOT NULL
              AND (e.event_type = 'ConsentRequested'
                  AND (e.capture_method = 'VERBAL_ATTESTED' OR e.reason_code = 'unconfirmed')
                OR e.event_type IN ('ConsentGiven', 'RenewedConsentGiven') AND e.valid_until IS NOT NULL)
            """;

    static final String UNCONFIRMED = """
            SELECT e.id FROM consent.same_person i JOIN consent.consent_event e ON e.subject_id = i.identity
            WHERE i.subject_id = :subject AND e.event_type = 'ConsentRequested' AND e.recorded_at > :since
              AND (e.capture_method = 'VERBAL_ATTESTED' OR e.reason_code = 'unconfirmed')
            ORDER BY e.recorded_at DESC, e.id DESC
            """;

    static final String TURN = """
            SELECT subject_id, notice_key AS notice FROM consent.consent_event
            WHERE id = :event AND notice_key IS NOT NULL
            """;

    /** What the link wrote, unless somebody said no since. */
    static final String ANSWERED = """
            SELECT e.id AS event, e.event_type AS state FROM consent.consent_event e
            WHERE e.subject_id = :subject AND e.purpose_key = :purpose
              AND EXISTS (SELECT 1 FROM consent.consent_evidence p
                WHERE p.event_id = e.id AND p.sha256 = decode(:proof, 'hex'))
              AND NOT EXISTS (SELECT 1 FROM consent.consent_event later
                WHERE later.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = e.subject_id)
                  AND later.purpose_key = e.purpose_key AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                  AND (later.event_type IN ('ConsentRefused', 'ConsentWithdrawn', 'ConsentRevoked')
                    OR later.event_type IN ('ConsentExpired', 'ConsentInvalidated') AND later.prev_event_id = e.id))
            ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1
            """;

    static final String SPOKEN_BY = """
            SELECT representation_id::text FROM consent.consent_event
            WHERE id = :event AND actor_type IN ('GUARDIAN', 'CUSTODIAN', 'CURATOR') AND representation_id IS NOT NULL
            """;

    private AgreementTables() {}
}
