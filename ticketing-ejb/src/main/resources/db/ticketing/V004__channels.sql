-- How each account is talked with. A channel that converses has no threads: what a person writes goes on with their
-- open ticket there. Where the hub cannot send, a colleague answers by hand.
ALTER TABLE ticketing.account
  ADD COLUMN converses boolean NOT NULL DEFAULT false,
  ADD COLUMN by_hand   boolean NOT NULL DEFAULT false;

-- Whose conversation it is, found by the address that wrote.
CREATE INDEX participant_address ON ticketing.participant (address);

-- What is about a message or a person is no message; it waits in the same queue, so that it stays in its sender's order.
COMMENT ON COLUMN ticketing.inbox.payload IS 'pd:message-content';

-- What a channel sent that the hub keeps and does not act on leads back to its sender, for an erasure.
CREATE INDEX inbox_ignored_sender ON ticketing.inbox (sender) WHERE state = 'ignored' AND sender IS NOT NULL;
