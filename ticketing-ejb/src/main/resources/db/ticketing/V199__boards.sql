-- Promises of open tickets that are still to be kept, and from when on each is near: as the desk marks it.
CREATE VIEW ticketing.running_promise AS
  SELECT c.ticket, c.clock, t.team, c.due_at,
    c.due_at - CASE c.clock WHEN 'resolution' THEN interval '4 hours' ELSE interval '15 minutes' END AS near_from
  FROM ticketing.sla_clock c JOIN ticketing.ticket t ON t.id = c.ticket
  WHERE c.met_at IS NULL AND c.stopped_at IS NULL AND t.state IN ('not-started', 'in-progress', 'waiting');
GRANT SELECT ON ticketing.running_promise TO sala_app;

CREATE INDEX survey_answered ON ticketing.survey (kind, answered_at) WHERE answered_at IS NOT NULL;

-- How a supervisor arranged their board. Who has no row sees the usual one.
CREATE TABLE ticketing.board (
  user_name   text PRIMARY KEY,
  tiles       text[] NOT NULL,
  days        int NOT NULL CHECK (days BETWEEN 1 AND 92),
  team        text,
  changed_at  timestamptz NOT NULL
);
COMMENT ON COLUMN ticketing.board.user_name IS 'pd:staff';
COMMENT ON COLUMN ticketing.board.tiles IS 'each as tile/size/form, in their order; one that is not named is hidden';
GRANT SELECT, INSERT, UPDATE ON ticketing.board TO sala_app;
