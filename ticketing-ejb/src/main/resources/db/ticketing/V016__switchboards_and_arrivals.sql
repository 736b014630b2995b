-- A switchboard is addressed by its id: no telephone number stands in an address of the API.
ALTER TABLE switchboard ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;

-- Everything that arrived, by where it is kept, for the intake ledger and the channels' figures. A call is one arrival,
-- however many events of the exchange told of it; it is delivered once it stands in a ticket.
CREATE VIEW arrival AS
  SELECT channel, account, state, received_at FROM inbox
  UNION ALL
  SELECT channel, NULL, 'duplicate', received_at FROM inbox_duplicate
  UNION ALL
  SELECT 'phone', source, CASE WHEN ticket IS NULL THEN 'pending' ELSE 'delivered' END, logged_at FROM call;
CREATE INDEX call_logged ON call (logged_at);

GRANT SELECT ON arrival TO sala_app;
