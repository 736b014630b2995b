-- Evidence. The runtime role may add and read; triggers stop everybody else but a superuser.
CREATE TABLE consent.consent_event (
    id              uuid PRIMARY KEY,
    subject_id      uuid NOT NULL,
    event_type      text NOT NULL,
    purpose_key     text REFERENCES consent.purpose (key),
    purpose_version integer,
    notice_key      text,
    notice_version  integer,
    notice_lang     text,
    notice_sha256   bytea,
    legal_basis     text,
    capture_channel text,
    capture_method  text,
    actor_type      text NOT NULL,
    actor_ref       text NOT NULL,
    message_id      uuid,
    reason_code     text,
    answer_sha256   bytea,
    occurred_at     timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL,
    valid_until     timestamptz,
    FOREIGN KEY (purpose_key, purpose_version) REFERENCES consent.purpose_version (purpose_key, version),
    FOREIGN KEY (notice_key, notice_version, notice_lang)
        REFERENCES consent.notice_version (notice_key, version, language)
);
COMMENT ON COLUMN consent.consent_event.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.consent_event.actor_ref IS 'pd:staff';
CREATE INDEX consent_event_of_subject ON consent.consent_event (subject_id, recorded_at DESC, id DESC);
CREATE INDEX consent_event_of_purpose ON consent.consent_event (subject_id, purpose_key, recorded_at DESC, id DESC)
    WHERE purpose_key IS NOT NULL;
CREATE INDEX consent_event_of_message ON consent.consent_event (message_id, recorded_at DESC, id DESC)
    WHERE message_id IS NOT NULL;

CREATE TABLE consent.consent_evidence (
    id         uuid PRIMARY KEY,
    event_id   uuid NOT NULL REFERENCES consent.consent_event (id),
    kind       text NOT NULL CHECK (kind IN ('SCREENSHOT', 'RAW_WEBHOOK', 'EMAIL_MIME', 'CALL_RECORDING_SPAN',
        'CHAT_EXCERPT', 'SIGNED_FORM', 'AGENT_ATTESTATION')),
    sha256     bytea,
    commitment bytea,
    CONSTRAINT consent_evidence_hash CHECK ((sha256 IS NULL) <> (commitment IS NULL))
);
COMMENT ON COLUMN consent.consent_evidence.commitment IS
    'Keyed hash of the text by the subject''s key: unlinkable once that key is gone.';
CREATE INDEX consent_evidence_of_event ON consent.consent_evidence (event_id);

CREATE TABLE consent.consent_evidence_text (
    evidence_id uuid PRIMARY KEY REFERENCES consent.consent_evidence (id),
    subject_id  uuid NOT NULL,
    cipher      bytea NOT NULL
);
COMMENT ON COLUMN consent.consent_evidence_text.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.consent_evidence_text.cipher IS 'pd:free-text';
CREATE INDEX consent_evidence_text_of_subject ON consent.consent_evidence_text (subject_id);

CREATE TABLE consent.processing_block (
    id          uuid PRIMARY KEY,
    subject_id  uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('objection', 'restriction')),
    purpose_key text REFERENCES consent.purpose (key),
    raised_at   timestamptz NOT NULL,
    raised_by   text NOT NULL,
    reason      bytea,
    CONSTRAINT processing_block_scope CHECK ((kind = 'objection') = (purpose_key IS NOT NULL))
);
COMMENT ON COLUMN consent.processing_block.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.processing_block.raised_by IS 'pd:staff';
COMMENT ON COLUMN consent.processing_block.reason IS 'pd:free-text';
CREATE INDEX processing_block_of_subject ON consent.processing_block (subject_id);

CREATE TABLE consent.processing_block_lift (
    block_id  uuid PRIMARY KEY REFERENCES consent.processing_block (id),
    lifted_at timestamptz NOT NULL,
    lifted_by text NOT NULL,
    reason    bytea
);
COMMENT ON COLUMN consent.processing_block_lift.lifted_by IS 'pd:staff';
COMMENT ON COLUMN consent.processing_block_lift.reason IS 'pd:free-text';

CREATE VIEW consent.active_block AS
    SELECT b.id, b.subject_id, b.kind, b.purpose_key, b.raised_at
    FROM consent.processing_block b
    WHERE NOT EXISTS (SELECT 1 FROM consent.processing_block_lift l WHERE l.block_id = b.id);
COMMENT ON VIEW consent.active_block IS
    'What the gate reads; lists and searches use it as a predicate (kind = ''restriction'').';

CREATE TABLE consent.gate_decision (
    id          uuid PRIMARY KEY,
    at          timestamptz NOT NULL,
    subject_id  uuid,
    purpose_key text NOT NULL,
    operation   text NOT NULL,
    channel     text,
    actor       text NOT NULL,
    about       uuid,
    permitted   boolean NOT NULL,
    basis       text,
    evidence    text,
    reason      text,
    query_hash  text,
    rows_shown  integer,
    CONSTRAINT gate_decision_reason CHECK (permitted = (reason IS NULL)),
    CONSTRAINT gate_decision_scope CHECK ((subject_id IS NULL) = (query_hash IS NOT NULL))
);
COMMENT ON COLUMN consent.gate_decision.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.gate_decision.actor IS 'pd:staff';
CREATE INDEX gate_decision_of_subject ON consent.gate_decision (subject_id, at DESC, id DESC)
    WHERE subject_id IS NOT NULL;

CREATE TABLE consent.access_log (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text NOT NULL,
    role       text NOT NULL,
    subject_id uuid NOT NULL,
    field      text NOT NULL,
    ticket     bigint,
    reason     text NOT NULL,
    note       bytea,
    basis      text,
    purpose    text,
    decision   uuid
);
COMMENT ON COLUMN consent.access_log.actor IS 'pd:staff';
COMMENT ON COLUMN consent.access_log.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.access_log.note IS 'pd:free-text';
CREATE INDEX access_log_of_subject ON consent.access_log (subject_id, at DESC, id DESC);
CREATE INDEX access_log_of_actor ON consent.access_log (actor, at DESC, id DESC);
CREATE INDEX access_log_by_time ON consent.access_log (at DESC, id DESC);

CREATE TABLE consent.audit_event (
    id     uuid PRIMARY KEY,
    at     timestamptz NOT NULL,
    actor  text NOT NULL,
    action text NOT NULL,
    about  text NOT NULL,
    detail jsonb NOT NULL
);
COMMENT ON COLUMN consent.audit_event.actor IS 'pd:staff';
CREATE INDEX audit_event_by_time ON consent.audit_event (at DESC, id DESC);

DO $$
DECLARE ledger text;
BEGIN
    FOREACH ledger IN ARRAY ARRAY['consent_event', 'consent_evidence', 'processing_block', 'processing_block_lift',
        'gate_decision', 'access_log', 'audit_event']
    LOOP
        EXECUTE format('CREATE TRIGGER %1$s_is_immutable BEFORE UPDATE OR DELETE ON consent.%1$I
            FOR EACH ROW EXECUTE FUNCTION consent.refuse_change()', ledger);
        EXECUTE format('CREATE TRIGGER %1$s_is_kept BEFORE TRUNCATE ON consent.%1$I
            FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change()', ledger);
        EXECUTE format('REVOKE ALL ON consent.%I FROM sala_app', ledger);
        EXECUTE format('GRANT SELECT, INSERT ON consent.%I TO sala_app', ledger);
    END LOOP;
END $$;

-- That a person was erased is the proof of the erasure and the key to forgetting words elsewhere: never taken back.
CREATE TRIGGER subject_erasure_is_kept BEFORE UPDATE ON consent.subject
    FOR EACH ROW WHEN (OLD.erased_at IS NOT NULL AND NEW.erased_at IS DISTINCT FROM OLD.erased_at)
    EXECUTE FUNCTION consent.refuse_change();

GRANT SELECT, INSERT, DELETE ON consent.consent_evidence_text TO sala_app;
GRANT SELECT ON consent.active_block TO sala_app;
