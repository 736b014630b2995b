-- A task is told of in its team's working time: before it is due, and again when it is late (seed TK-14).
ALTER TABLE ticketing.task
  ADD COLUMN late_at timestamptz,
  ADD COLUMN late_told_at timestamptz;
CREATE INDEX task_late ON ticketing.task (late_at) WHERE state = 'open' AND late_told_at IS NULL;
