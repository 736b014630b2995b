-- How each of the staff has set up the console; it goes with them from device to device.
ALTER TABLE ticketing.agent
  ADD COLUMN queue_width int,
  ADD COLUMN customer_width int,
  ADD COLUMN single_keys boolean NOT NULL DEFAULT true,
  ADD COLUMN opens_next boolean NOT NULL DEFAULT true,
  ADD COLUMN shortcuts text[] NOT NULL DEFAULT '{}';
GRANT UPDATE (queue_width, customer_width, single_keys, opens_next, shortcuts) ON ticketing.agent TO sala_app;

-- Who has a ticket open, and since when they write there; at most one of them writes.
CREATE TABLE ticketing.seat (
  ticket         uuid NOT NULL REFERENCES ticketing.ticket ON DELETE CASCADE,
  user_name      text NOT NULL REFERENCES ticketing.agent,
  writing_since  timestamptz,
  until          timestamptz NOT NULL,
  PRIMARY KEY (ticket, user_name)
);
COMMENT ON COLUMN ticketing.seat.user_name IS 'pd:staff';
CREATE UNIQUE INDEX seat_one_writes ON ticketing.seat (ticket) WHERE writing_since IS NOT NULL;
CREATE INDEX seat_until ON ticketing.seat (until);
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.seat TO sala_app;
