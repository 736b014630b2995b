-- Whether something can be sent to an address is what happened last there, in whatever order channels tell of it: the newest
-- moment of each happening is kept, also of those that lift a barrier.
ALTER TABLE ticketing.unreachable RENAME TO address_standing;
ALTER TABLE ticketing.address_standing RENAME COLUMN reason TO happening;
ALTER TABLE ticketing.address_standing RENAME COLUMN since TO at;
ALTER TABLE ticketing.address_standing
  DROP CONSTRAINT unreachable_pkey,
  DROP CONSTRAINT unreachable_reason_check,
  ADD PRIMARY KEY (channel, address, happening),
  ADD CHECK (happening IN ('unfollowed', 'blocked', 'standby', 'followed', 'heard'));
COMMENT ON COLUMN ticketing.address_standing.at IS 'when it last happened, as the channel says';

-- Contact points that somebody merely typed, such as into a form or a chat. They lead to whoever typed them and prove nothing.
CREATE TABLE ticketing.typed_contact (
  address  bytea PRIMARY KEY,
  subject  uuid NOT NULL,
  since    timestamptz NOT NULL
);
COMMENT ON COLUMN ticketing.typed_contact.address IS 'pd:identifier-hash';
COMMENT ON COLUMN ticketing.typed_contact.subject IS 'pd:subject';
CREATE INDEX typed_contact_subject ON ticketing.typed_contact (subject);
GRANT SELECT, INSERT, DELETE ON ticketing.typed_contact TO sala_app;

-- What a caller said proves who they are only when the hub knew it of the person before; whose it was must still be theirs.
ALTER TABLE ticketing.caller_check
  ADD COLUMN holder uuid,
  ADD COLUMN proves boolean NOT NULL DEFAULT false;
ALTER TABLE ticketing.caller_check ALTER COLUMN proves DROP DEFAULT;
COMMENT ON COLUMN ticketing.caller_check.holder IS 'pd:subject';
CREATE INDEX caller_check_holder ON ticketing.caller_check (holder) WHERE holder IS NOT NULL;
