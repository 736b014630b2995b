-- What one colleague told the next when a ticket changed hands (seed TK-7). How much was told stays as a figure.
CREATE TABLE ticketing.handoff (
  id         uuid PRIMARY KEY,
  ticket     uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  at         timestamptz NOT NULL,
  made_by    text NOT NULL,
  from_team  text NOT NULL REFERENCES ticketing.team,
  from_user  text,
  to_team    text NOT NULL REFERENCES ticketing.team,
  to_user    text,
  wants      text,
  done       text,
  promised   text,
  due_at     timestamptz,
  next_step  text,
  channel    text,
  filled     int NOT NULL CHECK (filled BETWEEN 0 AND 6)
);
COMMENT ON COLUMN ticketing.handoff.made_by IS 'pd:staff';
COMMENT ON COLUMN ticketing.handoff.from_user IS 'pd:staff';
COMMENT ON COLUMN ticketing.handoff.to_user IS 'pd:staff';
COMMENT ON COLUMN ticketing.handoff.wants IS 'pd:message-content';
COMMENT ON COLUMN ticketing.handoff.done IS 'pd:message-content';
COMMENT ON COLUMN ticketing.handoff.promised IS 'pd:message-content';
COMMENT ON COLUMN ticketing.handoff.next_step IS 'pd:message-content';
CREATE INDEX handoff_ticket ON ticketing.handoff (ticket, id);
CREATE INDEX handoff_at ON ticketing.handoff (at);
GRANT SELECT, INSERT ON ticketing.handoff TO sala_app;
GRANT UPDATE (wants, done, promised, due_at, next_step, channel) ON ticketing.handoff TO sala_app;
