-- What LINE said of each event beside what the inbox keeps: the id by which it names a message later, and the reply token,
-- which is good for one answer within seconds and is cleared when it is used or old.
CREATE TABLE channels.line_event (
    channel      text NOT NULL REFERENCES channels.channel,
    external_id  text NOT NULL,
    -- Of what became a message, or took one back.
    line_id      text,
    sender       bytea,
    happened_at  timestamptz NOT NULL,
    received_at  timestamptz NOT NULL,
    unsent_at    timestamptz,
    token_key    bytea,
    token        bytea,
    PRIMARY KEY (channel, external_id),
    CHECK ((token_key IS NULL) = (token IS NULL))
);
CREATE INDEX line_event_message ON channels.line_event (channel, line_id, sender) WHERE line_id IS NOT NULL;
CREATE INDEX line_event_token ON channels.line_event (received_at) WHERE token IS NOT NULL;
COMMENT ON COLUMN channels.line_event.sender IS 'pd:identifier; keyed fingerprint of who wrote';
COMMENT ON COLUMN channels.line_event.unsent_at IS 'when its sender took the message back; its words are kept nowhere';

GRANT SELECT, INSERT, UPDATE, DELETE ON channels.line_event TO sala_app;

-- What is asked of LINE after an event is committed: the file of a message, the name of a person. Gone when it is done.
CREATE TABLE channels.line_errand (
    id           uuid PRIMARY KEY,
    channel      text NOT NULL REFERENCES channels.channel,
    kind         text NOT NULL CHECK (kind IN ('content', 'name')),
    external_id  text NOT NULL,
    errand_key   bytea NOT NULL,
    errand       bytea NOT NULL,
    attempts     int NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL,
    UNIQUE (channel, external_id, kind)
);
CREATE INDEX line_errand_due ON channels.line_errand (due_at);
COMMENT ON COLUMN channels.line_errand.errand IS 'pd:identifier; sealed ids of LINE';

GRANT SELECT, INSERT, UPDATE, DELETE ON channels.line_errand TO sala_app;
