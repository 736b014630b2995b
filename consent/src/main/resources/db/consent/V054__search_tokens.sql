-- By what agents look for a person: keyed hashes of parts of names, numbers and addresses. They lie with the keys, apart from
-- every dump of the data, and go with the subject's key and with the identifier that they were made of.
CREATE TABLE subject_keys.search_token (
    identifier  uuid PRIMARY KEY REFERENCES consent.subject_identifier ON DELETE CASCADE,
    subject_id  uuid NOT NULL REFERENCES subject_keys.subject_key ON DELETE CASCADE,
    version     smallint NOT NULL,
    tokens      bigint[] NOT NULL
);
COMMENT ON COLUMN subject_keys.search_token.subject_id IS 'pd:subject';
COMMENT ON COLUMN subject_keys.search_token.tokens IS 'pd:pseudonym';
CREATE INDEX search_token_subject ON subject_keys.search_token (subject_id);
CREATE INDEX search_token_tokens ON subject_keys.search_token USING gin (tokens);
GRANT SELECT, INSERT, DELETE ON subject_keys.search_token TO sala_app;

CREATE TABLE consent.token_due (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    identifier  uuid NOT NULL,
    since       timestamptz NOT NULL DEFAULT now(),
    tries       int NOT NULL DEFAULT 0
);
COMMENT ON TABLE consent.token_due IS 'identifiers that have no tokens yet, oldest first';
GRANT SELECT, INSERT, UPDATE, DELETE ON consent.token_due TO sala_app;

CREATE FUNCTION consent.tokens_due() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
    INSERT INTO consent.token_due (identifier) SELECT id FROM added WHERE kind IN ('name', 'email', 'phone');
    RETURN NULL;
END $$;
CREATE TRIGGER tokens_due AFTER INSERT ON consent.subject_identifier
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION consent.tokens_due();

INSERT INTO consent.token_due (identifier)
    SELECT id FROM consent.subject_identifier WHERE kind IN ('name', 'email', 'phone') ORDER BY id DESC;
