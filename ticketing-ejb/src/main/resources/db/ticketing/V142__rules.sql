-- What the desk does by itself: on events and on time. Each change of a rule is a version.
CREATE TABLE ticketing.rule (
  id       uuid PRIMARY KEY,
  version  int NOT NULL,
  event    text NOT NULL,
  place    int NOT NULL,
  active   boolean NOT NULL
);
COMMENT ON TABLE ticketing.rule IS 'the version of each rule in force';
CREATE INDEX rule_event_wanted ON ticketing.rule (event) WHERE active;
GRANT SELECT, INSERT, UPDATE ON ticketing.rule TO sala_app;

CREATE TABLE ticketing.rule_version (
  rule      uuid NOT NULL REFERENCES ticketing.rule,
  version   int NOT NULL,
  document  jsonb NOT NULL,
  made_at   timestamptz NOT NULL,
  made_by   text NOT NULL,
  PRIMARY KEY (rule, version)
);
COMMENT ON COLUMN ticketing.rule_version.made_by IS 'pd:staff';
GRANT SELECT, INSERT ON ticketing.rule_version TO sala_app;

-- What happened and is still to be looked at by rules. A row goes in the transaction that looked.
CREATE TABLE ticketing.rule_event (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event   text NOT NULL,
  ticket  uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  rule    uuid REFERENCES ticketing.rule,
  at      timestamptz NOT NULL
);
COMMENT ON COLUMN ticketing.rule_event.rule IS 'the one rule that it is for; null for all that listen';
CREATE INDEX rule_event_ticket ON ticketing.rule_event (ticket, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.rule_event TO sala_app;

-- A question that stayed without an answer is one event for each rule, however often it is looked at.
CREATE TABLE ticketing.rule_overdue (
  rule     uuid NOT NULL REFERENCES ticketing.rule,
  message  uuid NOT NULL REFERENCES ticketing.message ON DELETE CASCADE,
  PRIMARY KEY (rule, message)
);
GRANT SELECT, INSERT ON ticketing.rule_overdue TO sala_app;

-- What a rule did on a ticket, or why it did not.
CREATE TABLE ticketing.rule_trace (
  id       uuid PRIMARY KEY,
  ticket   uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  rule     uuid NOT NULL REFERENCES ticketing.rule,
  version  int NOT NULL,
  event    text NOT NULL,
  at       timestamptz NOT NULL,
  outcome  text NOT NULL CHECK (outcome IN ('done', 'refused', 'limited', 'failed')),
  reason   text,
  steps    jsonb NOT NULL
);
CREATE INDEX rule_trace_ticket ON ticketing.rule_trace (ticket, id);
GRANT SELECT, INSERT ON ticketing.rule_trace TO sala_app;

-- An event is written with what it is about, in one transaction: nothing is missed and nothing is told twice.
CREATE FUNCTION ticketing.tell_rules_of_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ticketing.rule WHERE active) THEN
    INSERT INTO ticketing.rule_event (event, ticket, at)
    SELECT told.event, told.ticket, told.at FROM (
      SELECT fresh.ticket, fresh.at, fresh.id, CASE
        WHEN fresh.field = 'state' AND fresh.from_value IS NULL THEN 'ticket-created'
        WHEN fresh.field = 'state' THEN 'state-changed'
        WHEN fresh.field = 'sla' AND fresh.to_value LIKE 'warning%' THEN 'sla-warning'
        WHEN fresh.field = 'sla' AND fresh.to_value LIKE 'breach%' THEN 'sla-breach' END AS event
      FROM fresh) AS told
    WHERE EXISTS (SELECT FROM ticketing.rule WHERE rule.active AND rule.event = told.event)
    ORDER BY told.id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER ticket_change_tells_rules AFTER INSERT ON ticketing.ticket_change
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ticketing.tell_rules_of_changes();

-- What a machine wrote starts nothing: two machines would write to each other.
CREATE FUNCTION ticketing.tell_rules_of_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM ticketing.rule WHERE active AND event = 'message-received') THEN
    INSERT INTO ticketing.rule_event (event, ticket, at)
    SELECT 'message-received', ticket, at FROM fresh WHERE kind = 'message' AND NOT automatic ORDER BY id;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER message_tells_rules AFTER INSERT ON ticketing.message
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ticketing.tell_rules_of_messages();

ALTER TABLE ticketing.message ADD COLUMN quiet boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN ticketing.message.quiet IS 'came through a list or in bulk, or asks for no automatic answer: no machine answers it';
