-- One thing done to many tickets: what came of each, and how each stood before, so that it can be given back. What stood in
-- tags and reason is in the ticket's history, which has its own erasure.
CREATE TABLE ticketing.bulk (
  id         uuid PRIMARY KEY,
  made_by    text NOT NULL,
  made_at    timestamptz NOT NULL,
  undone_at  timestamptz
);
COMMENT ON COLUMN ticketing.bulk.made_by IS 'pd:staff';
CREATE INDEX bulk_made_at ON ticketing.bulk (made_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.bulk TO sala_app;

CREATE TABLE ticketing.bulk_item (
  bulk           uuid NOT NULL REFERENCES ticketing.bulk ON DELETE CASCADE,
  place          int NOT NULL,
  number         bigint NOT NULL,
  problem        text,
  detail         text,
  version        int,
  team           text,
  assignee       text,
  priority       text,
  state          text,
  waiting_for    text,
  waiting_until  timestamptz,
  solved         boolean,
  last_change    uuid,
  undone         boolean,
  kept           text,
  kept_detail    text,
  PRIMARY KEY (bulk, place),
  CHECK ((problem IS NULL) = (version IS NOT NULL))
);
COMMENT ON COLUMN ticketing.bulk_item.problem IS 'why it was refused; null when it was done';
COMMENT ON COLUMN ticketing.bulk_item.detail IS 'pd:staff';
COMMENT ON COLUMN ticketing.bulk_item.version IS 'of the ticket after it was done: another one was changed since';
COMMENT ON COLUMN ticketing.bulk_item.assignee IS 'pd:staff';
COMMENT ON COLUMN ticketing.bulk_item.solved IS 'whether it was solved before';
COMMENT ON COLUMN ticketing.bulk_item.last_change IS 'newest row of its history before';
COMMENT ON COLUMN ticketing.bulk_item.kept IS 'why it was not given back';
COMMENT ON COLUMN ticketing.bulk_item.kept_detail IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE ON ticketing.bulk_item TO sala_app;

-- What was taken back was neither closed nor opened again, and was not done for the first time.
CREATE OR REPLACE VIEW ticketing.deed_figure AS
  SELECT c.id, ticketing.local_day(c.at) AS day,
    CASE WHEN c.from_value IS NULL THEN 'opened' WHEN c.to_value IN ('done', 'cancelled') THEN c.to_value
      ELSE 'reopened' END AS what,
    t.channel, t.sla_policy AS policy, t.kind, t.team,
    CASE WHEN c.actor IN ('system', 'customer') THEN t.assignee ELSE c.actor END AS agent
  FROM ticketing.ticket_change c JOIN ticketing.ticket t ON t.id = c.ticket
  WHERE c.field = 'state' AND (c.reason IS NULL OR c.reason NOT IN ('merged', 'parted', 'undone'))
    AND (c.from_value IS NULL OR c.to_value IN ('done', 'cancelled') OR c.from_value IN ('done', 'cancelled'));

CREATE FUNCTION ticketing.was_never_done() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact SET first_done = NULL WHERE ticket = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_never_done AFTER UPDATE OF first_solved_at ON ticketing.ticket FOR EACH ROW
  WHEN (OLD.first_solved_at IS NOT NULL AND NEW.first_solved_at IS NULL) EXECUTE FUNCTION ticketing.was_never_done();
