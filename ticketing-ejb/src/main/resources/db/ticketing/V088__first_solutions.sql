-- How a ticket was first solved. It stays when the ticket is opened again, so that what came after leads back to it (TK-8).
ALTER TABLE ticketing.ticket
  ADD COLUMN first_solved_at timestamptz,
  ADD COLUMN first_solved_by text,
  ADD COLUMN first_outcome text,
  ADD CHECK ((first_solved_at IS NULL) = (first_solved_by IS NULL));
COMMENT ON COLUMN ticketing.ticket.first_solved_by IS 'pd:staff';

UPDATE ticketing.ticket t SET first_solved_at = s.at, first_solved_by = s.actor, first_outcome = s.outcome
FROM (
  SELECT DISTINCT ON (c.ticket) c.ticket, c.at, c.actor,
    (SELECT o.to_value FROM ticketing.ticket_change o
      WHERE o.ticket = c.ticket AND o.at = c.at AND o.field = 'outcome' ORDER BY o.id LIMIT 1) AS outcome
  FROM ticketing.ticket_change c WHERE c.field = 'state' AND c.to_value = 'done' ORDER BY c.ticket, c.id
) s WHERE s.ticket = t.id;
