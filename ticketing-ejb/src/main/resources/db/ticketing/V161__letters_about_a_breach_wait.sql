-- A letter about a missed promise leaves in a work of its own after the alarm, and waits while the gate cannot be asked.
CREATE TABLE ticketing.breach_letter (
  ticket   uuid PRIMARY KEY REFERENCES ticketing.ticket ON DELETE CASCADE,
  clock    text NOT NULL,
  at       timestamptz NOT NULL,
  next_at  timestamptz NOT NULL,
  tries    int NOT NULL DEFAULT 0
);
COMMENT ON COLUMN ticketing.breach_letter.at IS 'of the breach';
CREATE INDEX breach_letter_due ON ticketing.breach_letter (next_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.breach_letter TO sala_app;
