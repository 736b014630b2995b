-- Which work of a team is looked at by a second person before it is done (seed TK-9).
CREATE TABLE ticketing.quality_rule (
  team     text PRIMARY KEY REFERENCES ticketing.team,
  kinds    text[] NOT NULL,
  made_at  timestamptz NOT NULL,
  made_by  text NOT NULL
);
COMMENT ON COLUMN ticketing.quality_rule.made_by IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE ON ticketing.quality_rule TO sala_app;

-- A check: asked for by who did the work, decided by somebody else, and good for one closing.
CREATE TABLE ticketing.quality_check (
  id          uuid PRIMARY KEY,
  ticket      uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  asked_at    timestamptz NOT NULL,
  asked_by    text NOT NULL,
  decided_at  timestamptz,
  decided_by  text CHECK (decided_by <> asked_by),
  approved    boolean,
  used_at     timestamptz,
  CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (approved IS NULL))
);
COMMENT ON COLUMN ticketing.quality_check.asked_by IS 'pd:staff';
COMMENT ON COLUMN ticketing.quality_check.decided_by IS 'pd:staff';
CREATE UNIQUE INDEX quality_check_open ON ticketing.quality_check (ticket) WHERE decided_at IS NULL;
CREATE INDEX quality_check_ticket ON ticketing.quality_check (ticket, id);
GRANT SELECT, INSERT ON ticketing.quality_check TO sala_app;
GRANT UPDATE (decided_at, decided_by, approved, used_at) ON ticketing.quality_check TO sala_app;
