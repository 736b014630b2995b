-- What colleagues told the customer, whichever way it went: in writing, elsewhere, on the phone, on a visit.
CREATE VIEW ticketing.answer_told AS
  SELECT ticket, at FROM ticketing.message WHERE kind = 'reply' AND delivery_state IN ('sent', 'delivered', 'read')
  UNION ALL
  SELECT ticket, at FROM ticketing.ticket_change WHERE field = 'delivery' AND to_value = 'elsewhere'
  UNION ALL
  SELECT c.ticket, c.answered_at FROM ticketing.call c JOIN ticketing.ticket t ON t.id = c.ticket
  WHERE c.answered_at >= t.created_at
  UNION ALL
  SELECT m.ticket, m.at FROM ticketing.message m JOIN ticketing.ticket t ON t.id = m.ticket
  WHERE m.kind = 'reply' AND m.channel = 'walk-in' AND m.delivery_state IS NULL AND m.at >= t.created_at;
GRANT SELECT ON ticketing.answer_told TO sala_app;
