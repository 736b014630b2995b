-- The way by which a person gets the copy of their data: a link in their own conversation, opened with a code that is sent
-- there at that moment. Neither stands here; both are made of ids with the person's key, as the messages leave.
CREATE TABLE copy_link (
  id            uuid PRIMARY KEY,
  request       uuid NOT NULL,
  customer      uuid NOT NULL,
  ticket        uuid NOT NULL,
  source        uuid NOT NULL,
  actor         text NOT NULL,
  message       uuid NOT NULL UNIQUE,
  sent_at       timestamptz NOT NULL,
  expires_at    timestamptz NOT NULL,
  code          uuid,
  code_message  uuid UNIQUE,
  code_expires  timestamptz,
  codes         integer NOT NULL DEFAULT 0,
  misses        integer NOT NULL DEFAULT 0,
  opened_at     timestamptz
);
COMMENT ON COLUMN copy_link.customer IS 'pd:subject';
COMMENT ON COLUMN copy_link.actor IS 'pd:staff';
COMMENT ON COLUMN copy_link.source IS 'the message that asked: links and codes go to who wrote it';
CREATE INDEX copy_link_request ON copy_link (request, sent_at DESC);
CREATE INDEX copy_link_customer ON copy_link (customer);
GRANT SELECT, INSERT, DELETE ON copy_link TO sala_app;
GRANT UPDATE (expires_at, code, code_message, code_expires, codes, misses, opened_at) ON copy_link TO sala_app;
