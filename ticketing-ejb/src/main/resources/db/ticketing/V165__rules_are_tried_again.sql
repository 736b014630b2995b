-- What failed is tried again after a while, before it is given up.
ALTER TABLE ticketing.rule_event
  ADD COLUMN tries int NOT NULL DEFAULT 0,
  ADD COLUMN due_at timestamptz;
COMMENT ON COLUMN ticketing.rule_event.due_at IS 'when it is tried again after it failed; null: at once';

-- A rule hands nothing over: it knew nothing that it could have told.
DELETE FROM ticketing.handoff WHERE made_by = 'rule' AND filled = 0;
