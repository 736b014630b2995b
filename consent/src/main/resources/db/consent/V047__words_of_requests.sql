-- What a person wrote with a request: what is wrong and what is right, what they object to.
ALTER TABLE consent.rights_request ADD COLUMN words bytea;
COMMENT ON COLUMN consent.rights_request.words IS 'pd:free-text';

CREATE OR REPLACE VIEW consent.rights_request_now AS
    SELECT r.id, r.subject_id, r.type, r.channel, r.received_at, r.law_key, r.law_version, r.due_on, r.recorded_at,
        r.recorded_by, r.ticket, r.message, r.representative, n.strength AS proof_needed,
        v.method, v.proven, v.note, v.verified_at, v.verified_by,
        d.id AS decision_id, d.outcome, d.ground, d.ground_version, d.reason, d.decided_at, d.decided_by,
        a.approved, a.approved_at, a.approved_by,
        f.what, f.how, f.note AS done_note, f.done_at, f.done_by, x.recipients,
        CASE
            WHEN f.request_id IS NOT NULL THEN 'done'
            WHEN d.outcome = 'granted' THEN 'granted'
            WHEN d.outcome = 'refused' AND a.approved THEN 'refused'
            WHEN d.outcome = 'refused' AND a.approved IS NULL THEN 'refusal-proposed'
            WHEN v.proven AND m.strength >= n.strength
                AND (r.representative IS NULL OR v.method = 'representative') THEN 'verified'
            ELSE 'received'
        END AS state, r.words
    FROM consent.rights_request r
    JOIN consent.rights_proof_need n ON n.type = r.type
    LEFT JOIN LATERAL (SELECT * FROM consent.rights_verification WHERE request_id = r.id
        ORDER BY verified_at DESC, id DESC LIMIT 1) v ON true
    LEFT JOIN consent.rights_proof_method m ON m.method = v.method
    LEFT JOIN LATERAL (SELECT * FROM consent.rights_decision WHERE request_id = r.id
        ORDER BY decided_at DESC, id DESC LIMIT 1) d ON true
    LEFT JOIN consent.rights_approval a ON a.decision_id = d.id
    LEFT JOIN consent.rights_done f ON f.request_id = r.id
    LEFT JOIN consent.rights_rectification x ON x.request_id = r.id;
