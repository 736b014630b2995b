-- While a person's record is restricted (section 34) it is neither shown nor used. What they ask for meanwhile is kept under
-- an identity of its own beside it, one for each restriction, and belongs to the person for their copy and their erasure.
CREATE TABLE consent.beside_record (
    identity    uuid PRIMARY KEY REFERENCES consent.subject (id),
    subject_id  uuid NOT NULL REFERENCES consent.subject (id),
    restriction uuid NOT NULL UNIQUE REFERENCES consent.processing_block (id),
    opened_at   timestamptz NOT NULL,
    opened_by   text NOT NULL,
    CONSTRAINT beside_another CHECK (identity <> subject_id)
);
COMMENT ON COLUMN consent.beside_record.identity IS 'pd:subject';
COMMENT ON COLUMN consent.beside_record.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.beside_record.opened_by IS 'pd:staff';
CREATE INDEX beside_record_subject ON consent.beside_record (subject_id);

SELECT consent.make_append_only('beside_record');

CREATE VIEW consent.restricted_record AS
    SELECT DISTINCT ON (a.subject_id) a.subject_id, b.id AS restriction, a.raised_at AS since,
        CASE WHEN b.raised_by NOT IN ('subject', 'system') THEN b.raised_by END AS officer
    FROM consent.active_block a JOIN consent.processing_block b ON b.id = a.id
    WHERE a.kind = 'restriction'
    ORDER BY a.subject_id, a.raised_at, a.id;
COMMENT ON VIEW consent.restricted_record IS
    'Whose data is kept and not used, by the oldest restriction in force, and the officer who can be asked.';
GRANT SELECT ON consent.restricted_record TO sala_app;
