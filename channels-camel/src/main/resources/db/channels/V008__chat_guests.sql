-- Who chats without signing in. The token that the guest's browser holds is kept as its hash.
CREATE TABLE channels.chat_guest (
    id          uuid PRIMARY KEY,
    channel     text NOT NULL REFERENCES channels.channel,
    address     bytea NOT NULL UNIQUE,
    token       bytea NOT NULL UNIQUE,
    since       timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL
);
COMMENT ON COLUMN channels.chat_guest.id IS 'pd:contact';
COMMENT ON COLUMN channels.chat_guest.address IS 'pd:identifier-hash';
CREATE INDEX chat_guest_expires ON channels.chat_guest (expires_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON channels.chat_guest TO sala_app;
