-- How a channel without a kind of its own names somebody: <channel>:<id>. It leads to one person, as an address does.
ALTER TABLE consent.subject_identifier DROP CONSTRAINT subject_identifier_kind;
ALTER TABLE consent.subject_identifier ADD CONSTRAINT subject_identifier_kind
  CHECK (kind IN ('name', 'email', 'phone', 'line-user-id', 'handle', 'address', 'national-id'));

DROP INDEX consent.subject_identifier_holder;
CREATE UNIQUE INDEX subject_identifier_holder ON consent.subject_identifier (kind, hmac)
    WHERE kind IN ('email', 'phone', 'line-user-id', 'handle', 'national-id');
