package th.sala.consent.subject;

/** The SQL by which the privacy kernel answers for what it holds of a subject itself. */
final class HoldingTables {
    static final String COUNT = """
            SELECT (SELECT count(*) FROM consent.subject WHERE id = :subject)
                + (SELECT count(*) FROM subject_keys.subject_key WHERE subject_id = :subject)
                + (SELECT count(*) FROM subject_keys.search_token WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.subject_identifier WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.consent_event WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.consent_current WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.consent_evidence_text WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.person_capacity WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.representation
                    WHERE subject_id = :subject OR representative_id = :subject)
                + (SELECT count(*) FROM consent.processing_block WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.rights_request WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.legal_hold_person WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.person_copy WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.gate_decision WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.access_log WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.subject_merge WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.break_glass WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.snooping_alert WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.viewer_disclosure WHERE subject_id = :subject)
                + (SELECT count(*) FROM consent.beside_record WHERE subject_id = :subject OR identity = :subject)
            """;

    /** What stays is proof of what was agreed, decided and seen, under an id that leads to nobody. */
    static final String STORES = """
            WITH own AS (SELECT id FROM consent.rights_request WHERE subject_id = :subject)
            SELECT name, records, method, ground FROM (VALUES
                ('consent.subject', 'KEEP', 'RET-CERTIFICATE',
                    (SELECT count(*) FROM consent.subject WHERE id = :subject)),
                ('subject_keys.subject_key', 'SHRED', NULL,
                    (SELECT count(*) FROM subject_keys.subject_key WHERE subject_id = :subject)),
                ('subject_keys.search_token', 'DELETE', NULL,
                    (SELECT count(*) FROM subject_keys.search_token WHERE subject_id = :subject)),
                ('consent.subject_identifier', 'DELETE', NULL,
                    (SELECT count(*) FROM consent.subject_identifier WHERE subject_id = :subject)),
                ('consent.consent_evidence_text', 'DELETE', NULL,
                    (SELECT count(*) FROM consent.consent_evidence_text WHERE subject_id = :subject)),
                ('consent.person_copy', 'DELETE', NULL,
                    (SELECT count(*) FROM consent.person_copy WHERE subject_id = :subject)),
                ('consent.person_capacity', 'DELETE', NULL,
                    (SELECT count(*) FROM consent.person_capacity WHERE subject_id = :subject)),
                ('consent.representation', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.representation
                    WHERE subject_id = :subject OR representative_id = :subject)),
                ('consent.consent_event', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.consent_event WHERE subject_id = :subject)),
                ('consent.consent_current', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.consent_current WHERE subject_id = :subject)),
                ('consent.processing_block', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.processing_block WHERE subject_id = :subject)),
                ('consent.processing_block_lift', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.processing_block_lift WHERE block_id IN (
                        SELECT id FROM consent.processing_block WHERE subject_id = :subject))),
                ('consent.rights_request', 'KEEP', 'RET-REQUEST',
                    (SELECT count(*) FROM consent.rights_request WHERE subject_id = :subject)),
                ('consent.rights_verification', 'KEEP', 'RET-REQUEST',
                    (SELECT count(*) FROM consent.rights_verification WHERE request_id IN (SELECT id FROM own))),
                ('consent.rights_decision', 'KEEP', 'RET-REQUEST',
                    (SELECT count(*) FROM consent.rights_decision WHERE request_id IN (SELECT id FROM own))),
                ('consent.rights_done', 'KEEP', 'RET-REQUEST',
                    (SELECT count(*) FROM consent.rights_done WHERE request_id IN (SELECT id FROM own))),
                ('consent.rights_rectification', 'KEEP', 'RET-REQUEST',
                    (SELECT count(*) FROM consent.rights_rectification WHERE request_id IN (SELECT id FROM own))),
                ('consent.legal_hold', 'KEEP', 'RET-HOLD',
                    (SELECT count(*) FROM consent.legal_hold WHERE subject_id = :subject)),
                ('consent.legal_hold_person', 'KEEP', 'RET-HOLD',
                    (SELECT count(*) FROM consent.legal_hold_person WHERE subject_id = :subject)),
                ('consent.subject_merge', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.subject_merge WHERE subject_id = :subject)),
                ('consent.subject_merge_evidence', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.subject_merge_evidence WHERE merge_id IN (
                        SELECT id FROM consent.subject_merge WHERE subject_id = :subject))),
                ('consent.beside_record', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.beside_record WHERE subject_id = :subject OR identity = :subject)),
                ('consent.gate_decision', 'KEEP', 'RET-CONSENT',
                    (SELECT count(*) FROM consent.gate_decision WHERE subject_id = :subject)),
                ('consent.access_log', 'KEEP', 'RET-ACCESS-LOG',
                    (SELECT count(*) FROM consent.access_log WHERE subject_id = :subject)),
                ('consent.break_glass', 'KEEP', 'RET-ACCESS-LOG',
                    (SELECT count(*) FROM consent.break_glass WHERE subject_id = :subject)),
                ('consent.snooping_alert', 'KEEP', 'RET-ACCESS-LOG',
                    (SELECT count(*) FROM consent.snooping_alert WHERE subject_id = :subject)),
                ('consent.viewer_disclosure', 'KEEP', 'RET-ACCESS-LOG',
                    (SELECT count(*) FROM consent.viewer_disclosure WHERE subject_id = :subject)),
                ('consent.erasure_errand', 'DELETE', NULL,
                    (SELECT count(*) FROM consent.erasure_errand WHERE run_id IN (
                        SELECT id FROM consent.erasure_run WHERE request_id IN (SELECT id FROM own)))),
                ('consent.erasure_journal', 'KEEP', 'RET-CERTIFICATE',
                    (SELECT count(*) FROM consent.erasure_journal WHERE subject_id = :subject)),
                ('consent.retention_aside', 'KEEP', 'RET-CERTIFICATE',
                    (SELECT count(*) FROM consent.retention_aside WHERE record = :subject)),
                ('consent.erasure_replay', 'KEEP', 'RET-CERTIFICATE',
                    (SELECT count(*) FROM consent.erasure_replay WHERE subject_id = :subject))
            ) AS store (name, method, ground, records)
            """;

    /**
     * Without who did it: a colleague is named to the person by an officer's decision only, which is a row of disclosures.
     * Alerts and the notes of emergencies are about colleagues and about others, and stay with the officers.
     */
    static final String RECORDS = """
            SELECT jsonb_build_object(
                'subject', (SELECT to_jsonb(s) FROM consent.subject s WHERE s.id = :subject),
                'consents', (SELECT coalesce(jsonb_agg(to_jsonb(e) - 'actor_ref' || coalesce(v.told, '{}')
                        || jsonb_build_object('jurisdiction', 'TH', 'evidence', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                            'kind', p.kind, 'sha256', encode(p.sha256, 'hex')) ORDER BY p.id), '[]')
                            FROM consent.consent_evidence p WHERE p.event_id = e.id)) ORDER BY e.recorded_at), '[]')
                    FROM consent.consent_event e
                    LEFT JOIN LATERAL (SELECT jsonb_build_object('dpv_purpose', p.dpv_purpose, 'data_categories',
                            p.data_categories, 'recipients', p.recipients, 'countries', p.countries,
                            'retention_policy_key', p.retention_policy_key, 'withdrawal_methods',
                            to_jsonb(array_remove(ARRAY[e.capture_channel, 'portal', 'privacy-officer'], NULL))) AS told
                        FROM consent.purpose_version p
                        WHERE p.purpose_key = e.purpose_key AND p.version = e.purpose_version) v ON true
                    WHERE e.subject_id = :subject),
                'consentsNow', (SELECT coalesce(jsonb_agg(to_jsonb(c) - 'subject_id' ORDER BY c.purpose_key), '[]')
                    FROM consent.consent_current c WHERE c.subject_id = :subject),
                'capacities', (SELECT coalesce(jsonb_agg(to_jsonb(k) - 'set_by' ORDER BY k.set_at), '[]')
                    FROM consent.person_capacity k WHERE k.subject_id = :subject),
                'representatives', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'document', r.document,
                        'from', r.valid_from, 'to', r.valid_to, 'ended', x.ended_at) ORDER BY r.recorded_at), '[]')
                    FROM consent.representation r LEFT JOIN consent.representation_end x ON x.representation_id = r.id
                    WHERE r.subject_id = :subject),
                'represents', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'document', r.document,
                        'from', r.valid_from, 'to', r.valid_to, 'ended', x.ended_at) ORDER BY r.recorded_at), '[]')
                    FROM consent.representation r LEFT JOIN consent.representation_end x ON x.representation_id = r.id
                    WHERE r.representative_id = :subject),
                'blocks', (SELECT coalesce(jsonb_agg(to_jsonb(b) - ARRAY['reason', 'raised_by'] ORDER BY b.raised_at), '[]')
                    FROM consent.processing_block b WHERE b.subject_id = :subject),
                'requests', (SELECT coalesce(jsonb_agg(to_jsonb(r) - ARRAY['note', 'reason', 'representative', 'words', 'done_note',
                        'recorded_by', 'verified_by', 'decided_by', 'approved_by', 'done_by'] ORDER BY r.received_at), '[]')
                    FROM consent.rights_request_now r WHERE r.subject_id = :subject),
                'holds', (SELECT coalesce(jsonb_agg(jsonb_build_object('ground', h.ground, 'placed', h.placed_at,
                        'review', h.review_on, 'released', h.released_at) ORDER BY h.placed_at), '[]')
                    FROM consent.legal_hold_now h JOIN consent.legal_hold_person p ON p.hold_id = h.id
                    WHERE p.subject_id = :subject),
                'merges', (SELECT coalesce(jsonb_agg(to_jsonb(m) - 'actor' || jsonb_build_object('undone', u.at) ORDER BY m.at), '[]')
                    FROM consent.subject_merge m LEFT JOIN consent.subject_merge_undo u ON u.merge_id = m.id
                    WHERE m.subject_id = :subject OR m.into_id = :subject),
                'decisions', (SELECT coalesce(jsonb_agg(to_jsonb(d) - 'actor' ORDER BY d.at), '[]')
                    FROM consent.gate_decision d WHERE d.subject_id = :subject),
                'accesses', (SELECT coalesce(jsonb_agg(to_jsonb(a) - ARRAY['note', 'actor'] ORDER BY a.at), '[]')
                    FROM consent.access_log a WHERE a.subject_id = :subject),
                'emergencies', (SELECT coalesce(jsonb_agg(to_jsonb(g) - ARRAY['note', 'actor'] ORDER BY g.opened_at), '[]')
                    FROM consent.break_glass g WHERE g.subject_id = :subject),
                'disclosures', (SELECT coalesce(jsonb_agg(to_jsonb(v) - 'disclosed_by' ORDER BY v.disclosed_at), '[]')
                    FROM consent.viewer_disclosure v WHERE v.subject_id = :subject))::text
            """;

    /** Its own only, not what others hold who are one person with it. */
    static final String IDENTIFIERS = """
            SELECT i.id, i.subject_id AS asked, i.subject_id, i.kind, i.cipher, i.verified_at, k.wrapped
            FROM consent.subject_identifier i JOIN subject_keys.subject_key k USING (subject_id)
            WHERE i.subject_id = :subject
            ORDER BY i.added_at DESC, i.id DESC
            """;

    /** What was written about the subject under its own key. */
    static final String SEALED_TEXTS = """
            SELECT 'consent-evidence' AS kind, cipher FROM consent.consent_evidence_text WHERE subject_id = :subject
            UNION ALL
            SELECT 'representative', name FROM consent.representation WHERE subject_id = :subject AND name IS NOT NULL
            UNION ALL
            SELECT 'access-note', note FROM consent.access_log WHERE subject_id = :subject AND note IS NOT NULL
            UNION ALL
            SELECT kind, reason FROM consent.processing_block WHERE subject_id = :subject AND reason IS NOT NULL
            UNION ALL
            SELECT b.kind || '-lift', l.reason
            FROM consent.processing_block_lift l JOIN consent.processing_block b ON b.id = l.block_id
            WHERE b.subject_id = :subject AND l.reason IS NOT NULL
            UNION ALL
            SELECT 'request-verification', v.note
            FROM consent.rights_verification v JOIN consent.rights_request r ON r.id = v.request_id
            WHERE r.subject_id = :subject AND v.note IS NOT NULL
            UNION ALL
            SELECT 'request-decision', d.reason
            FROM consent.rights_decision d JOIN consent.rights_request r ON r.id = d.request_id
            WHERE r.subject_id = :subject AND d.reason IS NOT NULL
            UNION ALL
            SELECT 'request-representative', r.representative
            FROM consent.rights_request r WHERE r.subject_id = :subject AND r.representative IS NOT NULL
            UNION ALL
            SELECT 'request-words', r.words
            FROM consent.rights_request r WHERE r.subject_id = :subject AND r.words IS NOT NULL
            UNION ALL
            SELECT 'request-done', f.note
            FROM consent.rights_done f JOIN consent.rights_request r ON r.id = f.request_id
            WHERE r.subject_id = :subject AND f.note IS NOT NULL
            UNION ALL
            SELECT 'rectified-from', x.before
            FROM consent.rights_rectification x JOIN consent.rights_request r ON r.id = x.request_id
            WHERE r.subject_id = :subject
            UNION ALL
            SELECT 'merge-evidence', e.cipher
            FROM consent.subject_merge_evidence e JOIN consent.subject_merge m ON m.id = e.merge_id
            WHERE m.subject_id = :subject AND e.cipher IS NOT NULL
            """;

    static final String FORGET_IDENTIFIER = """
            DELETE FROM consent.subject_identifier WHERE subject_id = :subject AND kind = :kind AND hmac = :hmac
            """;

    static final String FORGET_COPIES = "DELETE FROM consent.person_copy WHERE subject_id = :subject";

    static final String FORGET_TEXTS = "DELETE FROM consent.consent_evidence_text WHERE subject_id = :subject";

    static final String FORGET_CAPACITIES = "DELETE FROM consent.person_capacity WHERE subject_id = :subject";

    static final String FORGET_IDENTIFIERS = "DELETE FROM consent.subject_identifier WHERE subject_id = :subject";

    static final String DESTROY_KEY = "DELETE FROM subject_keys.subject_key WHERE subject_id = :subject";

    private HoldingTables() {}
}
