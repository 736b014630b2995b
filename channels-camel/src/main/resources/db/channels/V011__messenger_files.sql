-- What people sent on Messenger beside words: fetched from Meta after the message is committed. That it was stays here, so
-- that a message that comes again is not fetched again.
CREATE TABLE channels.meta_file (
    id           uuid PRIMARY KEY,
    channel      text NOT NULL REFERENCES channels.channel,
    external_id  text NOT NULL,
    place        int NOT NULL,
    sender       bytea,
    address_key  bytea,
    address      bytea,
    attempts     int NOT NULL DEFAULT 0,
    due_at       timestamptz,
    UNIQUE (channel, external_id, place),
    CHECK ((address IS NULL) = (due_at IS NULL))
);
CREATE INDEX meta_file_due ON channels.meta_file (due_at);
COMMENT ON COLUMN channels.meta_file.sender IS 'pd:identifier; keyed fingerprint of who sent it';
COMMENT ON COLUMN channels.meta_file.due_at IS 'null when it was fetched, or nobody wants it any more';
COMMENT ON COLUMN channels.meta_file.address IS 'pd:message-content; sealed, where Meta keeps it for a while';

GRANT SELECT, INSERT, UPDATE, DELETE ON channels.meta_file TO sala_app;
