-- A ticket that its owner does not want to see until a time, or until the customer writes.
CREATE TABLE ticketing.snooze (
  ticket     uuid PRIMARY KEY REFERENCES ticketing.ticket ON DELETE CASCADE,
  user_name  text NOT NULL,
  until_at   timestamptz NOT NULL,
  made_at    timestamptz NOT NULL,
  woken_at   timestamptz,
  woken_by   text CHECK (woken_by IN ('time', 'customer')),
  CHECK ((woken_at IS NULL) = (woken_by IS NULL))
);
COMMENT ON COLUMN ticketing.snooze.user_name IS 'pd:staff';
CREATE INDEX snooze_due ON ticketing.snooze (until_at) WHERE woken_at IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.snooze TO sala_app;

-- The customer's message ends it in the transaction that takes the message; an answer ends the word that it is back.
CREATE FUNCTION ticketing.message_ends_snoozes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE ticketing.snooze s SET woken_at = greatest(fresh.at, s.made_at), woken_by = 'customer'
  FROM fresh
  WHERE s.ticket = fresh.ticket AND s.woken_at IS NULL AND fresh.kind = 'message' AND NOT fresh.automatic;
  DELETE FROM ticketing.snooze s USING fresh
  WHERE s.ticket = fresh.ticket AND s.woken_at IS NOT NULL AND fresh.kind = 'reply';
  RETURN NULL;
END
$$;
CREATE TRIGGER message_ends_snoozes AFTER INSERT ON ticketing.message
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ticketing.message_ends_snoozes();
