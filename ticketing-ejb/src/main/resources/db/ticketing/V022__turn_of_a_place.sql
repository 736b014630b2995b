-- What is said in one place, such as a group, is delivered in turn whoever says it, so that it opens one ticket.
DROP INDEX ticketing.inbox_turn;
DROP INDEX ticketing.inbox_suspect;
ALTER TABLE ticketing.inbox
  DROP COLUMN turn,
  ADD COLUMN place bytea,
  ADD COLUMN turn bigint NOT NULL GENERATED ALWAYS AS
    (hashtextextended(channel || ':' || coalesce(encode(place, 'hex'), encode(sender, 'hex'), id::text), 0)) STORED;
COMMENT ON COLUMN ticketing.inbox.place IS 'pd:identifier-hash';
COMMENT ON COLUMN ticketing.inbox.turn IS 'pd:identifier-hash';
CREATE INDEX inbox_turn ON ticketing.inbox (turn, id) WHERE state = 'pending';
CREATE INDEX inbox_suspect ON ticketing.inbox (turn) WHERE state = 'pending' AND attempts > 0;

-- How far providers tell that messages came is measured from when each began to leave.
ALTER TABLE ticketing.outbox ADD COLUMN begun_at timestamptz;
COMMENT ON COLUMN ticketing.outbox.begun_at IS 'when the last try began';
