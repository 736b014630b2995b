-- What colleagues must do, and who rang.

-- A thing that a colleague must do on a ticket; it ends by being done or dropped, and may be taken up again.
CREATE TABLE task (
  id           uuid PRIMARY KEY,
  ticket       uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
  kind         text NOT NULL CHECK (kind IN ('call-back', 'reply-by-hand', 'fall-back', 'check')),
  channel      text NOT NULL,
  text         text NOT NULL,
  due_at       timestamptz,
  remind_at    timestamptz,
  reminded_at  timestamptz,
  state        text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  made_at      timestamptz NOT NULL,
  made_by      text NOT NULL,
  why          text NOT NULL,
  ended_at     timestamptz,
  ended_by     text,
  note         text,
  link         text,
  -- The message that it answers for; without a foreign key, for an erasure takes the message and leaves the figure.
  message      uuid,
  CHECK ((state = 'open') = (ended_at IS NULL))
);
COMMENT ON COLUMN task.text IS 'pd:message-content';
COMMENT ON COLUMN task.note IS 'pd:message-content';
COMMENT ON COLUMN task.link IS 'pd:message-content';
COMMENT ON COLUMN task.made_by IS 'pd:staff';
COMMENT ON COLUMN task.ended_by IS 'pd:staff';
CREATE INDEX task_ticket ON task (ticket, id);
CREATE INDEX task_open ON task (due_at, id) WHERE state = 'open';
CREATE INDEX task_reminder ON task (remind_at) WHERE state = 'open' AND reminded_at IS NULL;

-- Tasks as they are shown: without words while the customer's data is kept but not used.
CREATE VIEW task_sheet AS
  SELECT task.id, task.ticket AS of_ticket, t.number AS ticket, t.team, t.assignee, task.kind, task.channel,
    CASE WHEN t.silent THEN '' ELSE task.text END AS text, task.due_at, task.state, task.made_at, task.made_by, task.why,
    task.ended_by AS done_by, task.ended_at AS done_at,
    CASE WHEN t.silent THEN NULL ELSE task.note END AS note,
    CASE WHEN t.silent THEN NULL ELSE task.link END AS link,
    task.message
  FROM task JOIN (
    SELECT id, number, team, assignee, restricted OR EXISTS (
      SELECT 1 FROM silenced WHERE silenced.customer = ticket.customer) AS silent
    FROM ticket) AS t ON t.id = task.ticket;

-- Calls, in and out. The caller's number is sealed with a key of its own and found by its keyed hash. Without an outcome
-- a call is still running; without a ticket nobody has filed it yet.
CREATE TABLE call (
  id               uuid PRIMARY KEY,
  source           text NOT NULL,
  external_id      text,
  direction        text NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  line             bytea,
  number_key       bytea,
  number           bytea,
  queue            text,
  team             text NOT NULL REFERENCES team,
  agent            text,
  started_at       timestamptz NOT NULL,
  queued_at        timestamptz,
  answered_at      timestamptz,
  ended_at         timestamptz,
  abandoned_at     timestamptz,
  held_seconds     int NOT NULL DEFAULT 0,
  wrap_up_seconds  int NOT NULL DEFAULT 0,
  outcome          text CHECK (outcome IN ('answered', 'abandoned', 'no-answer', 'busy', 'failed')),
  transfers        int NOT NULL DEFAULT 0,
  recording_ref    text,
  recording        text NOT NULL DEFAULT 'none' CHECK (recording IN ('none', 'announced', 'off')),
  script           text,
  note             text,
  customer         uuid,
  ticket           uuid REFERENCES ticket,
  message          uuid,
  logged_at        timestamptz NOT NULL,
  logged_by        text NOT NULL,
  UNIQUE (source, external_id),
  CHECK ((number_key IS NULL) = (number IS NULL))
);
COMMENT ON COLUMN call.line IS 'pd:identifier-hash';
COMMENT ON COLUMN call.number IS 'pd:contact';
COMMENT ON COLUMN call.agent IS 'pd:staff';
COMMENT ON COLUMN call.logged_by IS 'pd:staff';
COMMENT ON COLUMN call.note IS 'pd:message-content';
COMMENT ON COLUMN call.recording_ref IS 'pd:message-content';
COMMENT ON COLUMN call.customer IS 'pd:subject';
CREATE UNIQUE INDEX call_recording ON call (recording_ref) WHERE recording_ref IS NOT NULL;
CREATE INDEX call_started ON call (started_at DESC, id DESC);
CREATE INDEX call_customer ON call (customer, started_at DESC) WHERE customer IS NOT NULL;
CREATE INDEX call_line ON call (line) WHERE line IS NOT NULL;
CREATE INDEX call_ticket ON call (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX call_unfiled ON call (team, started_at DESC) WHERE ticket IS NULL;

-- Who else is reached at a number besides the person whose contact point it is: a family's line. Whoever rings from
-- it is asked who they are.
CREATE TABLE shared_line (
  line      bytea NOT NULL,
  customer  uuid NOT NULL,
  since     timestamptz NOT NULL,
  PRIMARY KEY (line, customer)
);
COMMENT ON COLUMN shared_line.line IS 'pd:identifier-hash';
COMMENT ON COLUMN shared_line.customer IS 'pd:subject';
CREATE INDEX shared_line_customer ON shared_line (customer);

-- Numbers of trunks and switchboards, ours and other firms': they never identify a person.
CREATE TABLE switchboard (
  number    text PRIMARY KEY,
  kind      text NOT NULL CHECK (kind IN ('trunk', 'switchboard')),
  name      text NOT NULL,
  added_at  timestamptz NOT NULL,
  added_by  text NOT NULL
);
COMMENT ON COLUMN switchboard.number IS 'E.164; the line of a firm, of no person';
COMMENT ON COLUMN switchboard.added_by IS 'pd:staff';

GRANT SELECT, INSERT, UPDATE ON task, call TO sala_app;
GRANT SELECT ON task_sheet TO sala_app;
GRANT SELECT, INSERT, DELETE ON shared_line, switchboard TO sala_app;
