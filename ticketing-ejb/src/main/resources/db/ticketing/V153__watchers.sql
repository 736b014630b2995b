-- Who of the staff follows a ticket that is not theirs, and what they hear of it.
CREATE TABLE ticketing.watcher (
  ticket     uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  user_name  text NOT NULL,
  since      timestamptz NOT NULL,
  PRIMARY KEY (ticket, user_name)
);
COMMENT ON COLUMN ticketing.watcher.user_name IS 'pd:staff';
GRANT SELECT, INSERT, DELETE ON ticketing.watcher TO sala_app;

CREATE TABLE ticketing.watch_news (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_name  text NOT NULL,
  ticket     uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  kind       text NOT NULL CHECK (kind IN ('customer-message', 'state-changed', 'mention')),
  state      text,
  made_by    text,
  at         timestamptz NOT NULL,
  read_at    timestamptz
);
COMMENT ON COLUMN ticketing.watch_news.user_name IS 'pd:staff';
COMMENT ON COLUMN ticketing.watch_news.made_by IS 'pd:staff';
CREATE INDEX watch_news_of ON ticketing.watch_news (user_name, id);
CREATE INDEX watch_news_ticket ON ticketing.watch_news (ticket);
CREATE INDEX watch_news_at ON ticketing.watch_news (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.watch_news TO sala_app;

-- Written with what it is about, in one transaction, whichever way the ticket was changed.
CREATE FUNCTION ticketing.tell_watchers_of_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticketing.watch_news (user_name, ticket, kind, at)
  SELECT w.user_name, fresh.ticket, 'customer-message', fresh.at
  FROM fresh JOIN ticketing.watcher w ON w.ticket = fresh.ticket
  WHERE fresh.kind = 'message' AND NOT fresh.automatic;
  RETURN NULL;
END
$$;
CREATE TRIGGER message_tells_watchers AFTER INSERT ON ticketing.message
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ticketing.tell_watchers_of_messages();

CREATE FUNCTION ticketing.tell_watchers_of_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticketing.watch_news (user_name, ticket, kind, state, made_by, at)
  SELECT w.user_name, fresh.ticket, 'state-changed', fresh.to_value,
    CASE WHEN fresh.actor NOT IN ('system', 'customer') THEN fresh.actor END, fresh.at
  FROM fresh JOIN ticketing.watcher w ON w.ticket = fresh.ticket
  WHERE fresh.field = 'state' AND fresh.from_value IS NOT NULL AND fresh.actor <> w.user_name;
  RETURN NULL;
END
$$;
CREATE TRIGGER ticket_change_tells_watchers AFTER INSERT ON ticketing.ticket_change
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ticketing.tell_watchers_of_changes();
