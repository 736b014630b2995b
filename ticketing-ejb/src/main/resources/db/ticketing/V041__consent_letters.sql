-- What the hub writes to people about their consents by itself, once each: a receipt of what they said, the question whether
-- an attested word is theirs, the question whether a consent goes on. Whom it concerns stands in the ledger alone.
CREATE TABLE ticketing.consent_letter (
  event      uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('receipt', 'confirmation', 'renewal')),
  channel    text NOT NULL,
  due_at     timestamptz NOT NULL,
  until_at   timestamptz NOT NULL,
  message    uuid,
  outcome    text,
  settled_at timestamptz,
  PRIMARY KEY (event, kind),
  CONSTRAINT consent_letter_settled CHECK ((outcome IS NULL) = (settled_at IS NULL)),
  CONSTRAINT consent_letter_sent CHECK ((outcome = 'sent') = (message IS NOT NULL))
);
COMMENT ON COLUMN ticketing.consent_letter.channel IS 'on which the person spoke';
COMMENT ON COLUMN ticketing.consent_letter.until_at IS 'when it is given up, if it never could be sent';
COMMENT ON COLUMN ticketing.consent_letter.outcome IS 'null while it waits; sent, or the code of what stood against it';
CREATE INDEX consent_letter_due ON ticketing.consent_letter (due_at) WHERE outcome IS NULL;
CREATE INDEX consent_letter_message ON ticketing.consent_letter (message) WHERE message IS NOT NULL;
GRANT SELECT, INSERT ON ticketing.consent_letter TO sala_app;
GRANT UPDATE (due_at, message, outcome, settled_at) ON ticketing.consent_letter TO sala_app;
