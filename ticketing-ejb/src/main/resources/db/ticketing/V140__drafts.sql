-- What an agent is writing and has not sent: one row for each agent and ticket, the same on every device.
CREATE SEQUENCE ticketing.draft_version AS int MAXVALUE 999999999 CYCLE;
GRANT USAGE ON SEQUENCE ticketing.draft_version TO sala_app;

CREATE TABLE ticketing.draft (
  ticket          uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  user_name       text NOT NULL,
  reply           text,
  replying_to     uuid,
  purpose         text,
  channel         text,
  recipients_key  bytea,
  recipients      bytea,
  note            text,
  version         int NOT NULL DEFAULT nextval('ticketing.draft_version'),
  saved_at        timestamptz NOT NULL,
  PRIMARY KEY (ticket, user_name)
);
COMMENT ON COLUMN ticketing.draft.user_name IS 'pd:staff';
COMMENT ON COLUMN ticketing.draft.reply IS 'pd:message-content';
COMMENT ON COLUMN ticketing.draft.note IS 'pd:message-content';
COMMENT ON COLUMN ticketing.draft.recipients IS 'pd:contact, sealed';
COMMENT ON COLUMN ticketing.draft.version IS 'from a sequence, so that a draft that was emptied and begun again never looks unchanged';
CREATE INDEX draft_saved_at ON ticketing.draft (saved_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.draft TO sala_app;
