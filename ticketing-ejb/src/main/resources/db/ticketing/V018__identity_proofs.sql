-- That who speaks to us on one channel holds a contact point on another: a code sent there and told here, or a link sent
-- there and opened. Neither stands here; both are made of the row's id with the customer's key, as the message leaves.
CREATE TABLE identity_proof (
  id          uuid PRIMARY KEY,
  kind        text NOT NULL CHECK (kind IN ('CODE_SENT', 'SIGNED_LINK')),
  customer    uuid NOT NULL,
  holder      uuid NOT NULL,
  channel     text NOT NULL,
  address     bytea NOT NULL,
  ticket      uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
  actor       text NOT NULL,
  message     uuid NOT NULL UNIQUE,
  sent_at     timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  misses      integer NOT NULL DEFAULT 0,
  proven_at   timestamptz,
  used_at     timestamptz
);
COMMENT ON COLUMN identity_proof.customer IS 'pd:subject';
COMMENT ON COLUMN identity_proof.holder IS 'pd:subject';
COMMENT ON COLUMN identity_proof.address IS 'pd:identifier-hash';
COMMENT ON COLUMN identity_proof.actor IS 'pd:staff';
COMMENT ON COLUMN identity_proof.channel IS 'where the code or the link was sent';
COMMENT ON COLUMN identity_proof.used_at IS 'when both became one person by it';
CREATE INDEX identity_proof_customer ON identity_proof (customer);
CREATE INDEX identity_proof_holder ON identity_proof (holder);
CREATE INDEX identity_proof_address ON identity_proof (address, sent_at);
CREATE INDEX identity_proof_ticket ON identity_proof (ticket);
GRANT SELECT, INSERT, DELETE ON identity_proof TO sala_app;
GRANT UPDATE (misses, proven_at, used_at, expires_at) ON identity_proof TO sala_app;
