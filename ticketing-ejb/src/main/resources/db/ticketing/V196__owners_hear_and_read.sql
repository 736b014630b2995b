-- What a ticket's owner hears, whether they follow it or not: that it is theirs now, that its customer wrote, that a clock
-- runs out, and that a call is to be returned.
ALTER TABLE ticketing.watch_news DROP CONSTRAINT watch_news_kind_check;
ALTER TABLE ticketing.watch_news ADD CONSTRAINT watch_news_kind_check CHECK (kind IN
  ('customer-message', 'state-changed', 'mention', 'assigned', 'sla-warning', 'sla-breach', 'call-back'));

-- Who is given a ticket hears of that alone, and not of the message by which it began.
CREATE OR REPLACE FUNCTION ticketing.tell_watchers_of_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticketing.watch_news (user_name, ticket, kind, at)
  SELECT heard.user_name, fresh.ticket, 'customer-message', fresh.at
  FROM fresh CROSS JOIN LATERAL (
    SELECT w.user_name FROM ticketing.watcher w WHERE w.ticket = fresh.ticket
    UNION
    SELECT t.assignee FROM ticketing.ticket t
    WHERE t.id = fresh.ticket AND t.assignee IS NOT NULL
      AND EXISTS (SELECT 1 FROM ticketing.message m WHERE m.ticket = fresh.ticket AND m.id < fresh.id)) AS heard
  WHERE fresh.kind = 'message' AND NOT fresh.automatic;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION ticketing.tell_watchers_of_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticketing.watch_news (user_name, ticket, kind, state, made_by, at)
  SELECT w.user_name, fresh.ticket, 'state-changed', fresh.to_value,
    CASE WHEN fresh.actor NOT IN ('system', 'customer') THEN fresh.actor END, fresh.at
  FROM fresh JOIN ticketing.watcher w ON w.ticket = fresh.ticket
  WHERE fresh.field = 'state' AND fresh.from_value IS NOT NULL AND fresh.actor <> w.user_name;

  INSERT INTO ticketing.watch_news (user_name, ticket, kind, made_by, at)
  SELECT fresh.to_value, fresh.ticket, 'assigned',
    CASE WHEN fresh.actor NOT IN ('system', 'customer') THEN fresh.actor END, fresh.at
  FROM fresh
  WHERE fresh.field = 'assignee' AND fresh.to_value IS NOT NULL AND fresh.actor <> fresh.to_value;

  INSERT INTO ticketing.watch_news (user_name, ticket, kind, at)
  SELECT t.assignee, fresh.ticket, 'sla-' || split_part(fresh.to_value, ' ', 1), fresh.at
  FROM fresh JOIN ticketing.ticket t ON t.id = fresh.ticket AND t.assignee IS NOT NULL
  WHERE fresh.field = 'sla' AND split_part(fresh.to_value, ' ', 1) IN ('warning', 'breach');
  RETURN NULL;
END
$$;

CREATE FUNCTION ticketing.tell_owners_of_call_backs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticketing.watch_news (user_name, ticket, kind, at)
  SELECT t.assignee, fresh.ticket, 'call-back', fresh.made_at
  FROM fresh JOIN ticketing.ticket t ON t.id = fresh.ticket
  WHERE fresh.kind = 'call-back' AND t.assignee IS NOT NULL AND fresh.made_by <> t.assignee;
  RETURN NULL;
END
$$;
CREATE TRIGGER task_tells_owners AFTER INSERT ON ticketing.task
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ticketing.tell_owners_of_call_backs();

-- Up to which message somebody has read a ticket.
CREATE TABLE ticketing.ticket_read (
  ticket     uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  user_name  text NOT NULL,
  message    uuid NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (ticket, user_name)
);
COMMENT ON COLUMN ticketing.ticket_read.user_name IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.ticket_read TO sala_app;
