-- One record that cannot be taken stops no other: it is set aside with a code, and tried again after a day or on the word of
-- an officer.
CREATE TABLE consent.retention_aside (
    id       uuid PRIMARY KEY,
    run_id   uuid NOT NULL,
    category text NOT NULL,
    store    text NOT NULL,
    record   uuid NOT NULL,
    reason   text NOT NULL,
    at       timestamptz NOT NULL,
    FOREIGN KEY (run_id, category) REFERENCES consent.retention_part (run_id, category)
);
COMMENT ON COLUMN consent.retention_aside.record IS 'pd:subject';
COMMENT ON COLUMN consent.retention_aside.reason IS 'code without personal data';
CREATE INDEX retention_aside_of_run ON consent.retention_aside (run_id);
CREATE INDEX retention_aside_of_record ON consent.retention_aside (record);

CREATE TABLE consent.retention_aside_end (
    aside_id uuid PRIMARY KEY REFERENCES consent.retention_aside (id),
    outcome  text NOT NULL CHECK (outcome IN ('taken', 'again')),
    at       timestamptz NOT NULL,
    actor    text NOT NULL
);
COMMENT ON COLUMN consent.retention_aside_end.outcome IS
    'taken: it went after all; again: an officer, or the hub after a day, had it tried again.';
COMMENT ON COLUMN consent.retention_aside_end.actor IS 'pd:staff';

CREATE VIEW consent.retention_aside_now AS
    SELECT a.id, a.run_id, a.category, a.store, a.record, a.reason, a.at FROM consent.retention_aside a
    WHERE NOT EXISTS (SELECT FROM consent.retention_aside_end e WHERE e.aside_id = a.id);

SELECT consent.make_append_only('retention_aside', 'retention_aside_end');
GRANT SELECT ON consent.retention_aside_now TO sala_app;
