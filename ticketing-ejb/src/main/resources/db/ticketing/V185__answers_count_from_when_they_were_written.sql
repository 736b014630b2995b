-- An answer counts from when it was written: what a customer asked while it waited to leave is open. A clock that was met
-- tells of an answer only where no message does, such as one that came back later.
CREATE OR REPLACE VIEW ticketing.answer_given AS
  SELECT ticket, at FROM ticketing.message WHERE kind = 'reply' AND delivery_state IN ('sent', 'delivered', 'read')
  UNION ALL
  SELECT c.ticket, c.met_at FROM ticketing.sla_clock c
  WHERE c.clock <> 'resolution' AND c.met_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM ticketing.message m LEFT JOIN ticketing.outbox o ON o.message = m.id
    WHERE m.ticket = c.ticket AND m.kind = 'reply' AND m.delivery_state IN ('sent', 'delivered', 'read')
      AND m.at <= c.met_at AND coalesce(o.settled_at, m.delivery_at) >= c.met_at)
  UNION ALL
  SELECT ticket, at FROM ticketing.ticket_change WHERE field = 'delivery' AND to_value = 'elsewhere'
  UNION ALL
  SELECT c.ticket, c.answered_at FROM ticketing.call c JOIN ticketing.ticket t ON t.id = c.ticket
  WHERE c.answered_at >= t.created_at;
