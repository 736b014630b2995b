-- Data subjects and what identifies them. Values are encrypted with the subject's key and found by a keyed hash.
GRANT USAGE ON SCHEMA consent TO sala_app;
GRANT SELECT ON consent.flyway_schema_history TO sala_app;

CREATE TABLE consent.subject (
    id            uuid PRIMARY KEY,
    registered_at timestamptz NOT NULL,
    merged_into   uuid REFERENCES consent.subject (id),
    erased_at     timestamptz
);
COMMENT ON COLUMN consent.subject.id IS 'pd:subject';

CREATE TABLE consent.subject_key (
    subject_id uuid PRIMARY KEY REFERENCES consent.subject (id),
    wrapped    bytea NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE consent.subject_key IS
    'Deleting the row makes every cipher of the subject unreadable. Never part of an ordinary dump.';
COMMENT ON COLUMN consent.subject_key.subject_id IS 'pd:subject';

CREATE TABLE consent.subject_identifier (
    id          uuid PRIMARY KEY,
    subject_id  uuid NOT NULL REFERENCES consent.subject (id),
    kind        text NOT NULL,
    cipher      bytea NOT NULL,
    hmac        bytea NOT NULL,
    verified_at timestamptz,
    added_at    timestamptz NOT NULL,
    CONSTRAINT subject_identifier_kind
        CHECK (kind IN ('name', 'email', 'phone', 'line-user-id', 'address', 'national-id')),
    CONSTRAINT subject_identifier_once UNIQUE (subject_id, kind, hmac)
);
COMMENT ON COLUMN consent.subject_identifier.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.subject_identifier.cipher IS 'pd:contact';
COMMENT ON COLUMN consent.subject_identifier.hmac IS 'pd:pseudonym';

-- Names and postal addresses never identify: two persons may share them.
CREATE UNIQUE INDEX subject_identifier_holder ON consent.subject_identifier (kind, hmac)
    WHERE kind IN ('email', 'phone', 'line-user-id', 'national-id');

GRANT SELECT, INSERT ON consent.subject TO sala_app;
GRANT UPDATE (merged_into, erased_at) ON consent.subject TO sala_app;
GRANT SELECT, INSERT, DELETE ON consent.subject_key TO sala_app;
GRANT SELECT, INSERT, DELETE ON consent.subject_identifier TO sala_app;
GRANT UPDATE (subject_id, verified_at) ON consent.subject_identifier TO sala_app;
