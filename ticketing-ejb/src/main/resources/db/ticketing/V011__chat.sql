-- Who is there right now: each node says so for its open pages every half minute, for a minute ahead.

CREATE TABLE ticketing.guest_presence (
  address  bytea PRIMARY KEY,
  until    timestamptz NOT NULL
);
COMMENT ON COLUMN ticketing.guest_presence.address IS 'pd:identifier-hash';
COMMENT ON COLUMN ticketing.guest_presence.until IS 'past: when the guest was last seen';

CREATE TABLE ticketing.desk_presence (
  user_name  text PRIMARY KEY REFERENCES ticketing.agent,
  until      timestamptz NOT NULL
);
COMMENT ON COLUMN ticketing.desk_presence.user_name IS 'pd:staff';

GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.guest_presence, ticketing.desk_presence TO sala_app;
