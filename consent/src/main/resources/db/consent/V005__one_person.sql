-- One person over several identities. An identity keeps its id, its identifiers and all that it ever said; who is one
-- person with it is asked of consent.same_person, so that a merge writes nothing into anybody's records and its undo is
-- exact.
ALTER TABLE consent.subject ADD COLUMN merged_at timestamptz;
COMMENT ON COLUMN consent.subject.merged_into IS
    'The survivor that stands for the person, never merged itself; derived from the merges that are in force.';
GRANT UPDATE (merged_at) ON consent.subject TO sala_app;
CREATE INDEX subject_merged ON consent.subject (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE consent.subject_merge (
    id         uuid PRIMARY KEY,
    subject_id uuid NOT NULL REFERENCES consent.subject (id),
    into_id    uuid NOT NULL REFERENCES consent.subject (id),
    at         timestamptz NOT NULL,
    actor      text NOT NULL,
    CONSTRAINT subject_merge_of_two CHECK (subject_id <> into_id)
);
COMMENT ON COLUMN consent.subject_merge.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.subject_merge.into_id IS 'pd:subject';
COMMENT ON COLUMN consent.subject_merge.actor IS 'pd:staff';
CREATE INDEX subject_merge_of_subject ON consent.subject_merge (subject_id, at DESC);
CREATE INDEX subject_merge_into ON consent.subject_merge (into_id, at DESC);

-- By what it was shown that both are one: a code sent to the other channel, a signed link, a spoken check.
CREATE TABLE consent.subject_merge_evidence (
    id       uuid PRIMARY KEY,
    merge_id uuid NOT NULL REFERENCES consent.subject_merge (id),
    kind     text NOT NULL CHECK (kind IN ('CODE_SENT', 'SIGNED_LINK', 'SPOKEN_CHECK', 'SCREENSHOT', 'RAW_WEBHOOK',
        'EMAIL_MIME', 'CALL_RECORDING_SPAN', 'CHAT_EXCERPT', 'SIGNED_FORM', 'AGENT_ATTESTATION')),
    sha256   bytea,
    cipher   bytea
);
COMMENT ON COLUMN consent.subject_merge_evidence.cipher IS 'pd:free-text';
CREATE INDEX subject_merge_evidence_of_merge ON consent.subject_merge_evidence (merge_id);

CREATE TABLE consent.subject_merge_undo (
    merge_id uuid PRIMARY KEY REFERENCES consent.subject_merge (id),
    at       timestamptz NOT NULL,
    actor    text NOT NULL
);
COMMENT ON COLUMN consent.subject_merge_undo.actor IS 'pd:staff';

-- Everybody with everybody who is the same person, oneself included. Four walks along an index each.
CREATE VIEW consent.same_person AS
    SELECT id AS subject_id, id AS identity FROM consent.subject
    UNION ALL
    SELECT merged_into, id FROM consent.subject WHERE merged_into IS NOT NULL
    UNION ALL
    SELECT id, merged_into FROM consent.subject WHERE merged_into IS NOT NULL
    UNION ALL
    SELECT one.id, other.id
    FROM consent.subject one JOIN consent.subject other ON other.merged_into = one.merged_into AND other.id <> one.id
    WHERE one.merged_into IS NOT NULL AND other.merged_into IS NOT NULL;

-- What one act wrote for each identity of a person: the id of the first of these rows. Null: it stands for itself.
ALTER TABLE consent.consent_event ADD COLUMN act uuid;
ALTER TABLE consent.processing_block ADD COLUMN act uuid;
ALTER TABLE consent.processing_block ADD COLUMN channel text;
ALTER TABLE consent.processing_block ADD CONSTRAINT processing_block_channel
    CHECK (channel IS NULL OR kind = 'objection');
COMMENT ON COLUMN consent.processing_block.channel IS
    'An objection to being reached on one channel only, such as the phone; null: on every one.';

CREATE OR REPLACE VIEW consent.active_block AS
    SELECT b.id, b.subject_id, b.kind, b.purpose_key, b.raised_at, b.channel
    FROM consent.processing_block b
    WHERE NOT EXISTS (SELECT 1 FROM consent.processing_block_lift l WHERE l.block_id = b.id)
    UNION ALL
    SELECT b.id, p.subject_id, b.kind, b.purpose_key, b.raised_at, b.channel
    FROM consent.processing_block b
    JOIN consent.same_person p ON p.identity = b.subject_id AND p.subject_id <> b.subject_id
    WHERE NOT EXISTS (SELECT 1 FROM consent.processing_block_lift l WHERE l.block_id = b.id);
COMMENT ON VIEW consent.active_block IS
    'What the gate reads; lists and searches use it as a predicate (kind = ''restriction''). What was raised by one
    identity stands against every identity of the person.';

DO $$
DECLARE ledger text;
BEGIN
    FOREACH ledger IN ARRAY ARRAY['subject_merge', 'subject_merge_evidence', 'subject_merge_undo']
    LOOP
        EXECUTE format('CREATE TRIGGER %1$s_is_immutable BEFORE UPDATE OR DELETE ON consent.%1$I
            FOR EACH ROW EXECUTE FUNCTION consent.refuse_change()', ledger);
        EXECUTE format('CREATE TRIGGER %1$s_is_kept BEFORE TRUNCATE ON consent.%1$I
            FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change()', ledger);
        EXECUTE format('REVOKE ALL ON consent.%I FROM sala_app', ledger);
        EXECUTE format('GRANT SELECT, INSERT ON consent.%I TO sala_app', ledger);
    END LOOP;
END $$;
GRANT SELECT ON consent.same_person TO sala_app;
