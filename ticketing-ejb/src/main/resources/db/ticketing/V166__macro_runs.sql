-- What a macro does once its answer left, for whoever wrote that: nobody has to stay on the page until then.
CREATE TABLE ticketing.macro_run (
  message    uuid PRIMARY KEY REFERENCES ticketing.message ON DELETE CASCADE,
  ticket     uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  macro      uuid NOT NULL REFERENCES ticketing.macro ON DELETE CASCADE,
  user_name  text NOT NULL,
  roles      text[] NOT NULL,
  teams      text[] NOT NULL,
  at         timestamptz NOT NULL,
  due_at     timestamptz NOT NULL,
  tries      int NOT NULL DEFAULT 0,
  done_at    timestamptz,
  reason     text,
  steps      jsonb NOT NULL DEFAULT '[]'
);
COMMENT ON COLUMN ticketing.macro_run.user_name IS 'pd:staff';
COMMENT ON COLUMN ticketing.macro_run.reason IS 'code of why nothing was done; null when something was';
CREATE INDEX macro_run_due ON ticketing.macro_run (due_at) WHERE done_at IS NULL;
CREATE INDEX macro_run_ticket ON ticketing.macro_run (ticket, at);
GRANT SELECT, INSERT, UPDATE ON ticketing.macro_run TO sala_app;
