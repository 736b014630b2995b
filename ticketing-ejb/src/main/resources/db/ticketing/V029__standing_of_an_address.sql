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
