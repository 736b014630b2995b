-- What persons ask for under sections 19 and 30 to 36. Each step is a row of its own; nothing is ever changed.
CREATE TABLE consent.rights_request (
    id          uuid PRIMARY KEY,
    subject_id  uuid NOT NULL REFERENCES consent.subject (id),
    type        text NOT NULL CHECK (type IN ('access', 'source', 'portability', 'objection', 'erasure', 'restriction',
        'rectification', 'withdrawal')),
    channel     text NOT NULL,
    received_at timestamptz NOT NULL,
    law_key     text NOT NULL,
    law_version integer NOT NULL,
    due_on      date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    FOREIGN KEY (law_key, law_version) REFERENCES consent.law_version (rule_key, version)
);
COMMENT ON COLUMN consent.rights_request.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.rights_request.recorded_by IS 'pd:staff';
COMMENT ON COLUMN consent.rights_request.law_version IS 'Pinned: a later version of the law does not move due_on.';
CREATE INDEX rights_request_of_subject ON consent.rights_request (subject_id);
CREATE INDEX rights_request_by_due ON consent.rights_request (due_on, id);

CREATE TABLE consent.rights_verification (
    id          uuid PRIMARY KEY,
    request_id  uuid NOT NULL REFERENCES consent.rights_request (id),
    method      text NOT NULL CHECK (method IN ('signed-in', 'signed-link', 'code-sent', 'contact-point', 'in-person',
        'identity-document', 'representative')),
    proven      boolean NOT NULL,
    note        bytea,
    verified_at timestamptz NOT NULL,
    verified_by text NOT NULL
);
COMMENT ON COLUMN consent.rights_verification.note IS 'pd:free-text';
COMMENT ON COLUMN consent.rights_verification.verified_by IS 'pd:staff';
CREATE INDEX rights_verification_of_request ON consent.rights_verification (request_id, verified_at DESC, id DESC);

CREATE TABLE consent.rights_decision (
    id             uuid PRIMARY KEY,
    request_id     uuid NOT NULL REFERENCES consent.rights_request (id),
    outcome        text NOT NULL CHECK (outcome IN ('granted', 'refused')),
    ground         text,
    ground_version integer,
    reason         bytea,
    decided_at     timestamptz NOT NULL,
    decided_by     text NOT NULL,
    FOREIGN KEY (ground, ground_version) REFERENCES consent.law_version (rule_key, version),
    CONSTRAINT rights_decision_ground CHECK ((outcome = 'refused') = (ground IS NOT NULL AND ground_version IS NOT NULL)
        AND (outcome = 'granted' OR reason IS NOT NULL))
);
COMMENT ON COLUMN consent.rights_decision.reason IS 'pd:free-text';
COMMENT ON COLUMN consent.rights_decision.decided_by IS 'pd:staff';
CREATE INDEX rights_decision_of_request ON consent.rights_decision (request_id, decided_at DESC, id DESC);

-- A refusal holds only once somebody else agreed to it.
CREATE TABLE consent.rights_approval (
    decision_id uuid PRIMARY KEY REFERENCES consent.rights_decision (id),
    approved    boolean NOT NULL,
    approved_at timestamptz NOT NULL,
    approved_by text NOT NULL
);
COMMENT ON COLUMN consent.rights_approval.approved_by IS 'pd:staff';

CREATE VIEW consent.rights_request_now AS
    SELECT r.id, r.subject_id, r.type, r.channel, r.received_at, r.law_key, r.law_version, r.due_on, r.recorded_at,
        r.recorded_by, v.method, v.proven, v.note, v.verified_at, v.verified_by, d.id AS decision_id, d.outcome, d.ground,
        d.reason, d.decided_at, d.decided_by, a.approved, a.approved_at, a.approved_by,
        CASE
            WHEN d.outcome = 'granted' THEN 'granted'
            WHEN d.outcome = 'refused' AND a.approved THEN 'refused'
            WHEN d.outcome = 'refused' AND a.approved IS NULL THEN 'refusal-proposed'
            WHEN v.proven THEN 'verified'
            ELSE 'received'
        END AS state
    FROM consent.rights_request r
    LEFT JOIN LATERAL (SELECT * FROM consent.rights_verification WHERE request_id = r.id
        ORDER BY verified_at DESC, id DESC LIMIT 1) v ON true
    LEFT JOIN LATERAL (SELECT * FROM consent.rights_decision WHERE request_id = r.id
        ORDER BY decided_at DESC, id DESC LIMIT 1) d ON true
    LEFT JOIN consent.rights_approval a ON a.decision_id = d.id;

DO $$
DECLARE step text;
BEGIN
    FOREACH step IN ARRAY ARRAY['rights_request', 'rights_verification', 'rights_decision', 'rights_approval']
    LOOP
        EXECUTE format('CREATE TRIGGER %1$s_is_immutable BEFORE UPDATE OR DELETE ON consent.%1$I
            FOR EACH ROW EXECUTE FUNCTION consent.refuse_change()', step);
        EXECUTE format('CREATE TRIGGER %1$s_is_kept BEFORE TRUNCATE ON consent.%1$I
            FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change()', step);
        EXECUTE format('REVOKE ALL ON consent.%I FROM sala_app', step);
        EXECUTE format('GRANT SELECT, INSERT ON consent.%I TO sala_app', step);
    END LOOP;
END $$;
GRANT SELECT ON consent.rights_request_now TO sala_app;
