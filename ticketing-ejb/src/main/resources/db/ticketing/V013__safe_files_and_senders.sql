-- What the scanner said of a file: what it found, or why it will never look. Locks follow from both.
ALTER TABLE attachment
  ADD COLUMN scan_reason text,
  ADD COLUMN scan_at timestamptz;
COMMENT ON COLUMN attachment.scan_at IS 'when it was looked at; while it waits, when it is tried again';
CREATE INDEX attachment_unscanned ON attachment (id) WHERE state = 'unscanned' AND scan_reason IS NULL;

-- Whose messages are spam from now on. Who proves an address and who only claims it are two senders.
CREATE TABLE blocked_sender (
  address   bytea NOT NULL,
  proven    boolean NOT NULL,
  customer  uuid NOT NULL,
  ticket    uuid NOT NULL REFERENCES ticket ON DELETE CASCADE,
  blocked_by text NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (address, proven)
);
COMMENT ON COLUMN blocked_sender.address IS 'pd:identifier-hash';
COMMENT ON COLUMN blocked_sender.customer IS 'pd:subject';
COMMENT ON COLUMN blocked_sender.blocked_by IS 'pd:staff';
COMMENT ON COLUMN blocked_sender.ticket IS 'on which the sender was blocked; its undo lets them through again';
CREATE INDEX blocked_sender_customer ON blocked_sender (customer);
CREATE INDEX blocked_sender_ticket ON blocked_sender (ticket);
CREATE INDEX ticket_spam ON ticket (team, active_at DESC, id DESC) WHERE outcome = 'spam';
GRANT SELECT, INSERT, DELETE ON blocked_sender TO sala_app;
