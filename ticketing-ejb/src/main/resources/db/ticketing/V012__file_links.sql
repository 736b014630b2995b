-- A file that leaves as a link: good for one message's recipient, for a while, and no longer than the file itself.
CREATE TABLE file_link (
  hash        bytea PRIMARY KEY,
  -- No foreign key: once the message is erased, the link still answers that it is gone.
  message     uuid NOT NULL,
  blob        uuid NOT NULL,
  issued_at   timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  opened_at   timestamptz
);
COMMENT ON COLUMN file_link.hash IS 'SHA-256 of the token; the token itself is only in the message that left';
CREATE INDEX file_link_message ON file_link (message);

GRANT SELECT, INSERT, DELETE ON file_link TO sala_app;
GRANT UPDATE (opened_at) ON file_link TO sala_app;
