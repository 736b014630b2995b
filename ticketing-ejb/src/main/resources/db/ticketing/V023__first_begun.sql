-- A provider that takes a message only once does so for a while from the first try: what may have left then is known by it.
ALTER TABLE ticketing.outbox ADD COLUMN first_begun_at timestamptz;
COMMENT ON COLUMN ticketing.outbox.first_begun_at IS 'when it was first handed to its provider; null while it surely never was';
UPDATE ticketing.outbox SET first_begun_at = created_at
WHERE state IN ('queued', 'sending', 'uncertain', 'failed') AND (begun OR attempts > 0);
