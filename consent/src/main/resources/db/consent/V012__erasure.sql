-- What was planned and done to erase a person, store by store, without a value of what was erased. Rows are only added:
-- together they are the certificate.
INSERT INTO consent.law_rule (key, position, kind, section_th, section_en)
SELECT 'RET-CERTIFICATE', max(position) + 1, 'retention', 'มาตรา 78', 'section 78' FROM consent.law_rule;
INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
    effective_from, recorded_at, recorded_by)
VALUES ('RET-CERTIFICATE', 1, 'ใบรับรองการลบข้อมูล', 'Erasure certificates', 10, 'years', 'Act, section 78 (long stop)', true,
    'in-force', '2022-06-01', now(), 'system');

CREATE TABLE consent.erasure_run (
    id             uuid PRIMARY KEY,
    request_id     uuid NOT NULL REFERENCES consent.rights_request (id),
    kind           text NOT NULL CHECK (kind IN ('plan', 'execution')),
    outcome        text NOT NULL CHECK (outcome IN ('erased', 'partial', 'blocked')),
    at             timestamptz NOT NULL,
    operator       text NOT NULL,
    approver       text,
    approved_at    timestamptz,
    backup_law     text NOT NULL,
    backup_version integer NOT NULL,
    backup_until   date NOT NULL,
    kept_until     date NOT NULL,
    event_id       uuid,
    FOREIGN KEY (backup_law, backup_version) REFERENCES consent.law_version (rule_key, version),
    CONSTRAINT erasure_run_approved CHECK (kind = 'plan' OR approver IS NOT NULL AND approved_at IS NOT NULL),
    CONSTRAINT erasure_run_event CHECK ((event_id IS NOT NULL) = (kind = 'execution' AND outcome <> 'blocked'))
);
COMMENT ON COLUMN consent.erasure_run.operator IS 'pd:staff';
COMMENT ON COLUMN consent.erasure_run.approver IS 'pd:staff';
COMMENT ON COLUMN consent.erasure_run.backup_until IS 'Last day on which a backup with plain text may still exist.';
COMMENT ON COLUMN consent.erasure_run.kept_until IS 'Last day of the certificate.';
COMMENT ON COLUMN consent.erasure_run.event_id IS 'ErasureExecuted in the ledger.';
CREATE INDEX erasure_run_of_request ON consent.erasure_run (request_id, kind, id DESC);

CREATE TABLE consent.erasure_line (
    id             uuid PRIMARY KEY,
    run_id         uuid NOT NULL REFERENCES consent.erasure_run (id),
    holder         text NOT NULL,
    store          text NOT NULL,
    method         text NOT NULL CHECK (method IN ('delete', 'empty', 'shred', 'keep', 'remote')),
    records        bigint NOT NULL CHECK (records >= 0),
    ground         text,
    ground_version integer,
    at             timestamptz NOT NULL,
    FOREIGN KEY (ground, ground_version) REFERENCES consent.law_version (rule_key, version),
    CONSTRAINT erasure_line_exception CHECK ((ground IS NULL) = (ground_version IS NULL))
);
COMMENT ON COLUMN consent.erasure_line.ground IS 'Why it stays: key of the law. Null for what goes.';
CREATE INDEX erasure_line_of_run ON consent.erasure_line (run_id, id);

CREATE TABLE consent.erasure_hold (
    run_id  uuid NOT NULL REFERENCES consent.erasure_run (id),
    hold_id uuid NOT NULL REFERENCES consent.legal_hold (id),
    PRIMARY KEY (run_id, hold_id)
);

SELECT consent.make_append_only('erasure_run', 'erasure_line', 'erasure_hold');

-- What is still to be done in stores outside the database; a row goes when its line is written.
CREATE TABLE consent.erasure_errand (
    id        uuid PRIMARY KEY,
    run_id    uuid NOT NULL REFERENCES consent.erasure_run (id),
    holder    text NOT NULL,
    store     text NOT NULL,
    about_key bytea NOT NULL,
    about     bytea NOT NULL,
    records   bigint NOT NULL,
    since     timestamptz NOT NULL,
    attempts  integer NOT NULL DEFAULT 0,
    due_at    timestamptz NOT NULL,
    tried_at  timestamptz,
    obstacle  text
);
COMMENT ON COLUMN consent.erasure_errand.about IS 'pd:contact';
COMMENT ON COLUMN consent.erasure_errand.obstacle IS 'code without personal data';
CREATE INDEX erasure_errand_due ON consent.erasure_errand (due_at);
CREATE INDEX erasure_errand_of_run ON consent.erasure_errand (run_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON consent.erasure_errand TO sala_app;
