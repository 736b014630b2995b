package th.sala.consent.purpose;

/** The SQL of the gate: one query for the facts about all who are asked for, one insert for each decision. */
final class GateTables {
    /**
     * The word of a person of several identities is what any of them said last since they are one; before that, each of them
     * spoke for itself, and the strictest holds. That a consent expired or was invalidated is no word: it ends the one that
     * its identity said, and counts as said when that was, so that it ends nothing newer of another.
     */
    static final String FACTS = """
            SELECT asked.purpose,
                asked.subject IS NULL OR EXISTS (SELECT 1 FROM consent.subject s
                    WHERE s.id = asked.subject AND s.erased_at IS NULL) AS person_known,
                p.version, p.basis,
                coalesce(p.channels <> '{}' AND asked.channel <> ALL (p.channels), false) AS elsewhere,
                coalesce(p.survives_restriction, false) AS survives_restriction,
                (SELECT max(a.version) FROM consent.purpose_version a
                    WHERE a.purpose_key = asked.purpose AND a.version <= p.version AND a.asks_again) AS asked_version,
                EXISTS (SELECT 1 FROM consent.active_block b
                    WHERE b.subject_id = asked.subject AND b.kind = 'restriction') AS restricted,
                EXISTS (SELECT 1 FROM consent.active_block b
                    WHERE b.subject_id = asked.subject AND b.kind = 'objection' AND b.purpose_key = asked.purpose
                      AND (b.channel IS NULL OR b.channel = asked.channel)) AS objected,
                c.id AS consent_event, c.event_type AS consent_state, c.purpose_version AS consent_version,
                c.valid_until AS consent_until,
                p.basis IN ('S19_CONSENT', 'S26_CONSENT') AND EXISTS (
                    SELECT 1 FROM consent.same_person i JOIN consent.consent_event q ON q.subject_id = i.identity
                    WHERE i.subject_id = asked.subject AND q.purpose_key = asked.purpose
                      AND q.event_type = 'ConsentRequested'
                      AND (q.capture_method = 'VERBAL_ATTESTED' OR q.reason_code = 'unconfirmed')
                      AND (c.id IS NULL OR (q.recorded_at, q.id) > (c.said_at, c.id))) AS unconfirmed,
                CASE WHEN c.representation_id IS NOT NULL OR c.actor_type = 'GUARDIAN' THEN (
                    SELECT min(k.confirm_by) FROM consent.same_person i
                    JOIN consent.capacity_now k ON k.subject_id = i.identity
                    WHERE i.subject_id = asked.subject) END AS confirm_by,
                EXISTS (SELECT 1 FROM consent.notice_defect d
                    WHERE d.notice_key = c.notice_key AND d.version = c.notice_version) AS notice_defective
            FROM unnest((SELECT :subjects), (SELECT :purposes), (SELECT :channels)) WITH ORDINALITY
                AS asked (subject, purpose, channel, place)
            LEFT JOIN LATERAL (
                SELECT v.version, v.basis, v.channels, v.survives_restriction FROM consent.purpose_version v
                WHERE v.purpose_key = asked.purpose AND v.audience = 'customer' AND v.effective_from <= :at
                ORDER BY v.version DESC LIMIT 1) p ON true
            LEFT JOIN LATERAL (
                SELECT word.*, said.said_at
                FROM (SELECT DISTINCT ON (e.subject_id) e.subject_id, e.id, e.event_type, e.purpose_version, e.valid_until,
                        e.recorded_at, e.actor_type, e.representation_id, e.notice_key, e.notice_version
                    FROM consent.same_person i JOIN consent.consent_event e ON e.subject_id = i.identity
                    WHERE i.subject_id = asked.subject AND e.purpose_key = asked.purpose
                      AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
                          'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated')
                    ORDER BY e.subject_id, e.recorded_at DESC, e.id DESC) word
                CROSS JOIN (SELECT max(s.merged_at) AS since
                    FROM consent.same_person i JOIN consent.subject s ON s.id = i.identity
                    WHERE i.subject_id = asked.subject) one
                CROSS JOIN LATERAL (SELECT CASE WHEN word.event_type IN ('ConsentExpired', 'ConsentInvalidated') THEN
                        coalesce((SELECT max(g.recorded_at) FROM consent.consent_event g
                            WHERE g.subject_id = word.subject_id AND g.purpose_key = asked.purpose
                              AND g.recorded_at <= word.recorded_at
                              AND g.event_type IN ('ConsentGiven', 'RenewedConsentGiven')), word.recorded_at)
                    ELSE word.recorded_at END AS said_at) said
                ORDER BY coalesce(said.said_at > one.since, false) DESC,
                    one.since IS NOT NULL AND said.said_at <= one.since
                        AND word.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentExpired',
                            'ConsentInvalidated'),
                    said.said_at DESC, word.recorded_at DESC, word.id DESC LIMIT 1) c ON true
            ORDER BY asked.place
            """;

    static final String RECORD = """
            INSERT INTO consent.gate_decision
                (id, at, subject_id, purpose_key, operation, channel, actor, about, permitted, basis, evidence, reason,
                 query_hash, rows_shown)
            VALUES (:id, :at, :subject, :purpose, :operation, :channel, :actor, :about, :permitted, :basis, :evidence,
                :reason, :queryHash, :rows)
            """;

    private GateTables() {}
}
