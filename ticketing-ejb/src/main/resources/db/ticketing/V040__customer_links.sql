-- Signed links by which a customer comes to the portal without signing in. The secret is put into the message that takes
-- it to them as that leaves; only its hash stands here.
CREATE TABLE customer_link (
  id          uuid PRIMARY KEY,
  hash        bytea NOT NULL UNIQUE,
  customer    uuid NOT NULL,
  ticket      uuid REFERENCES ticket ON DELETE CASCADE,
  message     uuid NOT NULL UNIQUE,
  issued_at   timestamptz NOT NULL,
  issued_by   text NOT NULL,
  expires_at  timestamptz NOT NULL,
  opened_at   timestamptz,
  revoked_at  timestamptz
);
COMMENT ON COLUMN customer_link.customer IS 'pd:subject';
COMMENT ON COLUMN customer_link.issued_by IS 'pd:staff';
COMMENT ON COLUMN customer_link.ticket IS 'the only ticket it opens; null for all of the customer''s';
COMMENT ON COLUMN customer_link.opened_at IS 'when the newest visit by it began';
CREATE INDEX customer_link_customer ON customer_link (customer);
CREATE INDEX customer_link_ticket ON customer_link (ticket);
GRANT SELECT, INSERT, DELETE ON customer_link TO sala_app;
GRANT UPDATE (opened_at, revoked_at) ON customer_link TO sala_app;
