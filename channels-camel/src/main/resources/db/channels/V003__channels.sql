-- Connected channels besides mailboxes. What must stay secret is sealed with a key of its own, wrapped by the master key.
CREATE TABLE channels.channel (
    id             text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{1,62}$'),
    kind           text NOT NULL CHECK (kind IN ('line', 'meta', 'generic', 'forum', 'web-form', 'web-chat', 'cti')),
    name_th        text NOT NULL,
    name_en        text NOT NULL,
    settings       jsonb NOT NULL DEFAULT '{}',
    secrets_key    bytea,
    secrets        bytea,
    active         boolean NOT NULL DEFAULT true,
    last_sent_at   timestamptz,
    failing_since  timestamptz,
    last_error     text,
    CHECK ((secrets_key IS NULL) = (secrets IS NULL))
);
COMMENT ON COLUMN channels.channel.secrets IS 'sealed; written by an administrator, shown to nobody';
COMMENT ON COLUMN channels.channel.last_error IS 'a sentence without personal data';

GRANT SELECT, INSERT, UPDATE ON channels.channel TO sala_app;
