-- A mail reached the firm when its mailbox received it, however long the hub was down: the clocks of the law count from then.
ALTER TABLE ticketing.inbox ADD COLUMN came_at timestamptz CHECK (came_at <= received_at);
COMMENT ON COLUMN ticketing.inbox.came_at IS
  'when a mailbox of ours received it, before the hub fetched it (received_at); null when nobody said';
