-- Messages that came while the gate could not decide. Their tickets are answered by nobody until it can.
CREATE TABLE ticketing.reply_block (
  message  uuid PRIMARY KEY REFERENCES ticketing.message ON DELETE CASCADE,
  ticket   uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  since    timestamptz NOT NULL,
  ended_at timestamptz
);
COMMENT ON COLUMN ticketing.reply_block.ended_at IS 'when the gate had decided after all; null while it has not';
CREATE INDEX reply_block_open ON ticketing.reply_block (ticket) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON ticketing.reply_block TO sala_app;
