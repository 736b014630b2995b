-- As before (V052); by a number of its own for each ticket, so that no plan reads through all persons for one.
CREATE OR REPLACE VIEW ticketing.agent_initiated AS
  SELECT t.id AS ticket,
    (SELECT c.actor FROM ticketing.ticket_change c WHERE c.ticket = t.id ORDER BY c.id LIMIT 1) AS opener
  FROM ticketing.ticket t
  WHERE (SELECT min(s.registered_at)
         FROM ticketing.same_person p JOIN consent.subject s ON s.id = p.identity
         WHERE p.customer = t.customer)
      < coalesce(
        (SELECT min(c.logged_at) FROM ticketing.call c WHERE c.ticket = t.id AND c.started_at = t.created_at),
        t.created_at)
    AND NOT EXISTS (
      SELECT 1 FROM ticketing.message m
      JOIN ticketing.same_person p ON p.identity = m.customer AND p.customer = t.customer
      LEFT JOIN ticketing.call c ON c.message = m.id
      WHERE m.ticket = t.id AND NOT m.automatic
        AND (m.direction = 'inbound' AND m.author = 'customer' AND c.source IS DISTINCT FROM 'agent'
          OR c.source <> 'agent' AND c.outcome = 'answered'));
