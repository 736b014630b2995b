-- How often a customer spoke is counted when the ticket is closed: a message that comes in locks no fact of its ticket.
COMMENT ON COLUMN ticketing.ticket_fact.contacts IS 'how often the customer spoke until it was closed, thanks left out';

CREATE OR REPLACE FUNCTION ticketing.contacts_are_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.fact_person
  SELECT customer, gen_random_uuid() FROM (SELECT DISTINCT customer FROM ticketing.contact_figure
    WHERE id IN (SELECT id FROM fresh) AND customer IS NOT NULL) AS each
  WHERE NOT EXISTS (SELECT FROM ticketing.fact_person known WHERE known.customer = each.customer)
  ORDER BY customer ON CONFLICT DO NOTHING;
  INSERT INTO ticketing.deed_fact SELECT day, what, channel, policy, kind, team, agent, key
  FROM ticketing.contact_figure LEFT JOIN ticketing.fact_person USING (customer) WHERE id IN (SELECT id FROM fresh);
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION ticketing.ticket_is_another_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact SET kind = NEW.kind, team = NEW.team, agent = NEW.assignee, state = NEW.state,
    outcome = NEW.outcome, closed = ticketing.local_day(NEW.closed_at),
    contacts = CASE WHEN NEW.closed_at IS NULL THEN contacts ELSE (SELECT count(*) FROM ticketing.message m
      WHERE m.ticket = NEW.id AND m.kind = 'message' AND NOT m.automatic AND NOT m.thanked) END,
    first_done = coalesce(first_done, CASE WHEN NEW.state = 'done' THEN ticketing.local_day(NEW.closed_at) END),
    reopened = reopened OR OLD.state = 'done' AND NEW.reopen_count > OLD.reopen_count,
    reason_team = NEW.closed_reason_team, reason = NEW.closed_reason, reason_version = NEW.closed_reason_version
  WHERE ticket = NEW.id;
  UPDATE ticketing.clock_fact SET
    left_out = NEW.outcome IS NOT DISTINCT FROM 'spam' OR NEW.state = 'cancelled' AND seconds IS NULL,
    kind = CASE WHEN seconds IS NULL AND NOT stopped THEN NEW.kind ELSE kind END,
    team = CASE WHEN seconds IS NULL AND NOT stopped THEN NEW.team ELSE team END,
    agent = CASE WHEN seconds IS NULL AND NOT stopped THEN NEW.assignee ELSE agent END
  WHERE ticket = NEW.id;
  RETURN NULL;
END $$;
