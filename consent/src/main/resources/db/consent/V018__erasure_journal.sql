-- Who was erased, written by the database itself with the erasure, and by the hub into a file that no restore takes back.
CREATE TABLE consent.erasure_journal (
    subject_id  uuid PRIMARY KEY REFERENCES consent.subject (id),
    erased_at   timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN consent.erasure_journal.subject_id IS 'pd:subject';
CREATE INDEX erasure_journal_by_time ON consent.erasure_journal (recorded_at);

CREATE FUNCTION consent.note_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO consent.erasure_journal (subject_id, erased_at) VALUES (NEW.id, NEW.erased_at) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER subject_erasure_is_noted AFTER UPDATE OF erased_at ON consent.subject
    FOR EACH ROW WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION consent.note_erasure();
-- Whoever was erased before there was a journal is in no file yet.
INSERT INTO consent.erasure_journal (subject_id, erased_at, recorded_at)
SELECT id, erased_at, '-infinity' FROM consent.subject WHERE erased_at IS NOT NULL;

-- Whom a restored database brought back and the journal knows: erased again before the hub answers.
CREATE TABLE consent.erasure_replay (
    subject_id uuid PRIMARY KEY REFERENCES consent.subject (id),
    found_at   timestamptz NOT NULL,
    done_at    timestamptz
);
COMMENT ON COLUMN consent.erasure_replay.subject_id IS 'pd:subject';
CREATE INDEX erasure_replay_open ON consent.erasure_replay (found_at) WHERE done_at IS NULL;

-- That this database was loaded from a dump: from then on it never starts without the journal's file.
CREATE TABLE consent.restoration (
    id        uuid PRIMARY KEY,
    at        timestamptz NOT NULL,
    dumped_at timestamptz NOT NULL
);

SELECT consent.make_append_only('erasure_journal', 'restoration');
GRANT SELECT, INSERT ON consent.erasure_replay TO sala_app;
GRANT UPDATE (done_at) ON consent.erasure_replay TO sala_app;
