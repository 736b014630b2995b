-- A person who uses a right of theirs is told that it came, what was decided and that it was done, wherever they are reached.
ALTER TABLE ticketing.consent_letter DROP CONSTRAINT consent_letter_kind_check;
ALTER TABLE ticketing.consent_letter ADD CONSTRAINT consent_letter_kind_check CHECK (kind IN
  ('receipt', 'confirmation', 'renewal', 'request-received', 'request-granted', 'request-refused', 'request-done'));
COMMENT ON COLUMN ticketing.consent_letter.event IS 'event of the ledger, or request under the law, that it is about';
