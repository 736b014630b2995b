-- An answer given is one that was told, a visit too, or a clock that was met where no message tells of it (V185).
CREATE OR REPLACE VIEW ticketing.answer_given AS
  SELECT ticket, at FROM ticketing.answer_told
  UNION ALL
  SELECT c.ticket, c.met_at FROM ticketing.sla_clock c
  WHERE c.clock <> 'resolution' AND c.met_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM ticketing.message m LEFT JOIN ticketing.outbox o ON o.message = m.id
    WHERE m.ticket = c.ticket AND m.kind = 'reply' AND m.delivery_state IN ('sent', 'delivered', 'read')
      AND m.at <= c.met_at AND coalesce(o.settled_at, m.delivery_at) >= c.met_at);
