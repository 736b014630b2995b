-- Whoever is writing an answer is told of what came into the ticket meanwhile, also when it was written long ago elsewhere.
ALTER TABLE ticketing.message ADD COLUMN moved_in uuid;
COMMENT ON COLUMN ticketing.message.moved_in IS
  'the move with which it came into its ticket, in the order of ids; null when it was written there';

-- What colleagues wrote is of whom its ticket is of. What was split or parted had kept the person of the other ticket.
UPDATE ticketing.message SET customer = ticket.customer FROM ticketing.ticket
WHERE ticket.id = message.ticket AND message.direction = 'outbound' AND message.customer <> ticket.customer
  AND ticket.unlinked_at IS NULL;
