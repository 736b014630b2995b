-- What a channel rightly brought and the hub refused to take: only that it came, nothing of what it said.
CREATE TABLE inbox_refused (
  id           uuid PRIMARY KEY,
  channel      text NOT NULL,
  reason       text NOT NULL,
  received_at  timestamptz NOT NULL
);
CREATE INDEX inbox_refused_received ON inbox_refused (received_at, channel);

-- As a duplicate, it is of no account: it is no sign that the account's way in works.
CREATE OR REPLACE VIEW arrival AS
  SELECT channel, account, state, received_at FROM inbox
  UNION ALL
  SELECT channel, NULL, 'duplicate', received_at FROM inbox_duplicate
  UNION ALL
  SELECT channel, NULL, 'refused', received_at FROM inbox_refused
  UNION ALL
  SELECT 'phone', source, CASE WHEN ticket IS NULL THEN 'pending' ELSE 'delivered' END, logged_at FROM call;

GRANT SELECT, INSERT ON inbox_refused TO sala_app;
