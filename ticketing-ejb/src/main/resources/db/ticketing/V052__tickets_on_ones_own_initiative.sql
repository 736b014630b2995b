-- Tickets that a colleague opened about somebody who was known before, and who has not been in contact on them: by no
-- word of their own, and by no call that the telephone exchange tells of. They explain no look of whoever opened them.
CREATE INDEX call_message ON ticketing.call (message) WHERE message IS NOT NULL;
CREATE VIEW ticketing.agent_initiated AS
  SELECT t.id AS ticket,
    (SELECT c.actor FROM ticketing.ticket_change c WHERE c.ticket = t.id ORDER BY c.id LIMIT 1) AS opener
  FROM ticketing.ticket t
  WHERE EXISTS (
      SELECT 1 FROM ticketing.same_person p JOIN consent.subject s ON s.id = p.identity
      WHERE p.customer = t.customer AND s.registered_at < coalesce(
        (SELECT min(c.logged_at) FROM ticketing.call c WHERE c.ticket = t.id AND c.started_at = t.created_at),
        t.created_at))
    AND NOT EXISTS (
      SELECT 1 FROM ticketing.message m
      JOIN ticketing.same_person p ON p.identity = m.customer AND p.customer = t.customer
      LEFT JOIN ticketing.call c ON c.message = m.id
      WHERE m.ticket = t.id AND NOT m.automatic
        AND (m.direction = 'inbound' AND m.author = 'customer' AND c.source IS DISTINCT FROM 'agent'
          OR c.source <> 'agent' AND c.outcome = 'answered'));
COMMENT ON VIEW ticketing.agent_initiated IS
  'Tickets that are no reason for their opener to see more of the customer. Whoever tells what a ticket explains asks it.';
GRANT SELECT ON ticketing.agent_initiated TO sala_app;
