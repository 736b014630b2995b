-- How an agent stands, whatever they have in hand. What they said of themselves counts while a console of theirs is open.
CREATE FUNCTION ticketing.standing(now timestamptz)
RETURNS TABLE (user_name text, state text, since timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT agent.user_name,
    CASE WHEN desk.until > now THEN coalesce(said.state, 'available') ELSE 'offline' END,
    CASE WHEN desk.until > now THEN said.since
      ELSE least(desk.until, CASE WHEN said.state = 'offline' THEN said.since END) END
  FROM ticketing.agent
  LEFT JOIN ticketing.desk_presence AS desk ON desk.user_name = agent.user_name
  LEFT JOIN ticketing.agent_presence AS said ON said.user_name = agent.user_name
  WHERE agent.active
$$;

-- What waits for somebody else weighs nothing.
CREATE OR REPLACE FUNCTION ticketing.shift(now timestamptz)
RETURNS TABLE (user_name text, state text, since timestamptz, capacity int, tickets int, points int)
LANGUAGE sql STABLE AS $$
  SELECT standing.user_name, standing.state, standing.since, agent.capacity, hand.tickets, hand.points
  FROM ticketing.standing(now) AS standing
  JOIN ticketing.agent ON agent.user_name = standing.user_name
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS tickets, coalesce(sum(ticketing.weight_of(ticket.channel)), 0)::int AS points
    FROM ticketing.ticket
    WHERE ticket.assignee = standing.user_name AND ticket.state IN ('not-started', 'in-progress')) AS hand
$$;

CREATE INDEX ticket_unbegun ON ticketing.ticket (assignee) WHERE state = 'not-started' AND assignee IS NOT NULL;
