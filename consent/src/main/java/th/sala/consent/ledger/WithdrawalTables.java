package th.sala.consent.ledger;

/** The SQL of withdrawals said in a word, and of taking them back. */
final class WithdrawalTables {

    /**
     * Whether the newest word on a purpose is a no for each identity of the person that ever said one, so that they stay
     * without it when they are parted.
     */
    static final String STOPPED = """
            SELECT coalesce(bool_and(word.event_type IN ('ConsentWithdrawn', 'ConsentRefused')), false)
            FROM (SELECT DISTINCT ON (e.subject_id) e.event_type
                FROM consent.same_person i JOIN consent.consent_event e ON e.subject_id = i.identity
                WHERE i.subject_id = :subject AND e.purpose_key = :purpose
                  AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated')
                ORDER BY e.subject_id, e.recorded_at DESC, e.id DESC) word
            """;

    /** The newest no on each purpose, of whichever identity of the person it is the newest word. */
    static final String NOES = """
            SELECT DISTINCT ON (c.purpose_key) c.event_id
            FROM consent.same_person i JOIN consent.consent_current c ON c.subject_id = i.identity
            WHERE i.subject_id = :subject AND c.state IN ('ConsentRefused', 'ConsentWithdrawn', 'ConsentRevoked')
            ORDER BY c.purpose_key, c.recorded_at DESC, c.event_id DESC
            """;

    /** As it was said, by somebody who is another from now on. */
    static final String CARRY = """
            INSERT INTO consent.consent_event (id, subject_id, event_type, purpose_key, purpose_version, notice_key,
                notice_version, notice_lang, notice_sha256, legal_basis, capture_channel, capture_method, actor_type,
                actor_ref, occurred_at, recorded_at, schema_version, record_id, consent_type)
            SELECT :id, :subject, e.event_type, e.purpose_key, e.purpose_version, e.notice_key, e.notice_version,
                e.notice_lang, e.notice_sha256, e.legal_basis, e.capture_channel, e.capture_method, e.actor_type,
                e.actor_ref, e.occurred_at, :at, 'ISO/IEC TS 27560:2023', :id, e.consent_type
            FROM consent.consent_event e WHERE e.id = :word
            """;

    static final String ACT = "INSERT INTO consent.withdrawal_act (act, event_id) VALUES (:act, :event)";

    static final String TOLD_IN = """
            INSERT INTO consent.withdrawal_act (act, event_id)
            SELECT :message, event_id FROM consent.withdrawal_act WHERE act = :act
            """;

    static final String WITHDRAWN_AT = """
            SELECT min(e.recorded_at) FROM consent.withdrawal_act a JOIN consent.consent_event e ON e.id = a.event_id
            WHERE a.act = :act
            """;

    /**
     * What an act took away and no later word changed (that another consent ended is none): the consent before it was in
     * force then, so no identity had said no before they were one, and covers the purpose as it is today. Where an objection stands, nothing is given back: it says more than the withdrawal did. What a representative
     * agreed to is not the person's to give back, and on a defective notice nothing is given.
     */
    static final String TAKEN_AWAY = """
            SELECT w.subject_id, w.purpose_key AS purpose, w.capture_channel AS channel,
                before.notice_key || '/' || before.notice_version AS notice, before.notice_lang AS language
            FROM consent.withdrawal_act a
            JOIN consent.consent_event w ON w.id = a.event_id
            JOIN LATERAL (
                SELECT e.* FROM consent.consent_event e
                WHERE e.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = w.subject_id)
                  AND e.purpose_key = w.purpose_key AND (e.recorded_at, e.id) < (w.recorded_at, w.id)
                  AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                      'ConsentRevoked')
                ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1) before
                ON before.event_type IN ('ConsentGiven', 'RenewedConsentGiven') AND before.notice_key IS NOT NULL
                  AND before.representation_id IS NULL AND before.actor_type <> 'GUARDIAN'
                  AND (before.valid_until IS NULL OR before.valid_until > w.recorded_at)
                  AND NOT EXISTS (SELECT 1 FROM consent.consent_event ended
                    WHERE ended.subject_id = before.subject_id AND ended.purpose_key = before.purpose_key
                      AND (ended.recorded_at, ended.id) > (before.recorded_at, before.id)
                      AND (ended.recorded_at, ended.id) < (w.recorded_at, w.id)
                      AND ended.event_type IN ('ConsentExpired', 'ConsentInvalidated'))
                  AND NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                    WHERE d.notice_key = before.notice_key AND d.version = before.notice_version)
            WHERE a.act = :act
              AND NOT EXISTS (SELECT 1 FROM consent.consent_event later
                WHERE later.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = w.subject_id)
                  AND later.purpose_key = w.purpose_key AND later.recorded_at > w.recorded_at
                  AND later.event_type LIKE '%Consent%'
                  AND later.event_type NOT IN ('ConsentExpired', 'ConsentInvalidated'))
              AND NOT EXISTS (SELECT 1 FROM consent.consent_event no
                WHERE no.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = w.subject_id)
                  AND no.purpose_key = w.purpose_key AND (no.recorded_at, no.id) < (before.recorded_at, before.id)
                  AND no.event_type IN ('ConsentRefused', 'ConsentWithdrawn', 'ConsentRevoked')
                  AND before.recorded_at <= (SELECT max(s.merged_at) FROM consent.same_person i
                    JOIN consent.subject s ON s.id = i.identity WHERE i.subject_id = w.subject_id)
                  AND NOT EXISTS (SELECT 1 FROM consent.consent_event yes
                    WHERE yes.subject_id = no.subject_id AND yes.purpose_key = no.purpose_key
                      AND (yes.recorded_at, yes.id) > (no.recorded_at, no.id)
                      AND (yes.recorded_at, yes.id) < (w.recorded_at, w.id)
                      AND yes.event_type IN ('ConsentGiven', 'RenewedConsentGiven')))
              AND NOT EXISTS (SELECT 1 FROM consent.active_block b
                WHERE b.subject_id = w.subject_id AND b.kind = 'objection' AND b.purpose_key = w.purpose_key
                  AND b.channel IS NULL)
              AND before.purpose_version >= coalesce((SELECT max(v.version) FROM consent.purpose_version v
                WHERE v.purpose_key = w.purpose_key AND v.asks_again AND v.effective_from <= :at), 0)
            """;

    /** On which an act's consents may be given again. */
    static final String NOTICES = """
            SELECT DISTINCT e.notice_key
            FROM consent.withdrawal_act a
            JOIN consent.consent_event w ON w.id = a.event_id
            JOIN consent.same_person i ON i.subject_id = w.subject_id
            JOIN consent.consent_event e ON e.subject_id = i.identity AND e.purpose_key = w.purpose_key
            WHERE a.act = :act AND e.notice_key IS NOT NULL
            ORDER BY e.notice_key
            """;

    static final String PERSONS = """
            SELECT DISTINCT w.subject_id
            FROM consent.withdrawal_act a JOIN consent.consent_event w ON w.id = a.event_id
            WHERE a.act = :act
            ORDER BY w.subject_id
            """;

    /** Whether the link gave it back before, nobody said no since, and that consent did not end. */
    static final String GIVEN_BACK = """
            SELECT EXISTS (SELECT 1
                FROM consent.withdrawal_act a
                JOIN consent.consent_event w ON w.id = a.event_id
                JOIN consent.consent_event e ON e.subject_id = w.subject_id AND e.purpose_key = w.purpose_key
                WHERE a.act = :act
                  AND EXISTS (SELECT 1 FROM consent.consent_evidence p
                    WHERE p.event_id = e.id AND p.sha256 = decode(:proof, 'hex'))
                  AND NOT EXISTS (SELECT 1 FROM consent.consent_event later
                    WHERE later.subject_id IN (SELECT identity FROM consent.same_person WHERE subject_id = e.subject_id)
                      AND later.purpose_key = e.purpose_key AND (later.recorded_at, later.id) > (e.recorded_at, e.id)
                      AND (later.event_type IN ('ConsentRefused', 'ConsentWithdrawn', 'ConsentRevoked')
                        OR later.event_type IN ('ConsentExpired', 'ConsentInvalidated') AND later.prev_event_id = e.id)))
            """;

    private WithdrawalTables() {}
}
