-- From the decision to the deed: a request is done when it was done, not when somebody said that it would be.
ALTER TABLE consent.rights_request ADD COLUMN ticket bigint;
ALTER TABLE consent.rights_request ADD COLUMN message uuid;
ALTER TABLE consent.rights_request ADD COLUMN representative bytea;
COMMENT ON COLUMN consent.rights_request.ticket IS 'Number of the conversation that it was handed over from.';
COMMENT ON COLUMN consent.rights_request.message IS 'The message that asked; its arrival began the clock.';
COMMENT ON COLUMN consent.rights_request.representative IS 'pd:free-text';
CREATE UNIQUE INDEX rights_request_of_message ON consent.rights_request (message, type) WHERE message IS NOT NULL;
CREATE INDEX rights_request_of_ticket ON consent.rights_request (ticket) WHERE ticket IS NOT NULL;

-- How well somebody has to prove who they are, by what a stranger could do with the answer.
CREATE TABLE consent.rights_proof_method (
    method   text PRIMARY KEY,
    strength integer NOT NULL CHECK (strength BETWEEN 1 AND 2)
);
CREATE TABLE consent.rights_proof_need (
    type     text PRIMARY KEY,
    strength integer NOT NULL CHECK (strength BETWEEN 0 AND 2)
);
COMMENT ON COLUMN consent.rights_proof_method.strength IS '1: a contact point that is known; 2: a proof of its own.';
COMMENT ON COLUMN consent.rights_proof_need.strength IS '0: none is needed to be heard.';
INSERT INTO consent.rights_proof_method (method, strength) VALUES
    ('contact-point', 1), ('signed-link', 2), ('code-sent', 2), ('signed-in', 2), ('in-person', 2),
    ('identity-document', 2), ('representative', 2);
INSERT INTO consent.rights_proof_need (type, strength) VALUES
    ('access', 2), ('source', 2), ('portability', 2), ('erasure', 2), ('rectification', 2), ('restriction', 1),
    ('objection', 0), ('withdrawal', 0);
GRANT SELECT ON consent.rights_proof_method, consent.rights_proof_need TO sala_app;

CREATE TABLE consent.rights_done (
    request_id uuid PRIMARY KEY REFERENCES consent.rights_request (id),
    what       text NOT NULL,
    how        text NOT NULL,
    note       bytea,
    done_at    timestamptz NOT NULL,
    done_by    text NOT NULL
);
COMMENT ON COLUMN consent.rights_done.note IS 'pd:free-text';
COMMENT ON COLUMN consent.rights_done.done_by IS 'pd:staff';

-- What a request stopped: lifted with it when its refusal holds.
CREATE TABLE consent.rights_block (
    block_id   uuid PRIMARY KEY REFERENCES consent.processing_block (id),
    request_id uuid NOT NULL REFERENCES consent.rights_request (id)
);
CREATE INDEX rights_block_of_request ON consent.rights_block (request_id);

-- A wrong value and the right one, readable with the person's key, provable by its keyed hash.
CREATE TABLE consent.rights_rectification (
    request_id  uuid PRIMARY KEY REFERENCES consent.rights_request (id),
    kind        text NOT NULL,
    before      bytea NOT NULL,
    after       bytea NOT NULL,
    before_hash bytea NOT NULL,
    after_hash  bytea NOT NULL,
    records     bigint NOT NULL,
    recipients  text[] NOT NULL
);
COMMENT ON COLUMN consent.rights_rectification.before IS 'pd:contact';
COMMENT ON COLUMN consent.rights_rectification.after IS 'pd:contact';
COMMENT ON COLUMN consent.rights_rectification.before_hash IS 'pd:identifier-hash';
COMMENT ON COLUMN consent.rights_rectification.after_hash IS 'pd:identifier-hash';
COMMENT ON COLUMN consent.rights_rectification.recipients IS 'Who has the wrong value too and is to be told.';
SELECT consent.make_append_only('rights_done', 'rights_block', 'rights_rectification');

ALTER TABLE consent.processing_block_lift ADD COLUMN ground text;
COMMENT ON COLUMN consent.processing_block_lift.ground IS 'Why it ended, as a code.';

-- Nothing can be sealed for a person whose key is gone: that ground needs no words.
ALTER TABLE consent.rights_decision DROP CONSTRAINT rights_decision_ground;
ALTER TABLE consent.rights_decision ADD CONSTRAINT rights_decision_ground CHECK (
    (outcome = 'refused') = (ground IS NOT NULL AND ground_version IS NOT NULL)
    AND (outcome = 'granted' OR reason IS NOT NULL OR ground = 'G-ERASED'));
INSERT INTO consent.law_rule (key, position, kind, section_th, section_en) VALUES
    ('G-ERASED', 1046, 'refusal-ground', 'มาตรา 33', 'section 33');
INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
    effective_from, recorded_at, recorded_by) VALUES
    ('G-ERASED', 1, 'ข้อมูลของผู้ขอถูกลบแล้วตามคำขอ จึงไม่มีสิ่งที่จะดำเนินการ',
        'The data of the person was erased as they asked: nothing is left to act on', NULL, NULL,
        'default of this product', true, 'in-force', '2022-06-01', now(), 'system');

DROP VIEW consent.rights_request_now;
CREATE VIEW consent.rights_request_now AS
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
        END AS state
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
GRANT SELECT ON consent.rights_request_now TO sala_app;
