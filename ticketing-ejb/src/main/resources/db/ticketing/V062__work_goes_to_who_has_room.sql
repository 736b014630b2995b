-- Who is there for work, and how much of it each can have in hand at once.
CREATE TABLE ticketing.agent_presence (
  user_name  text PRIMARY KEY REFERENCES ticketing.agent,
  state      text NOT NULL CHECK (state IN ('available', 'break', 'lunch', 'training', 'wrap-up', 'offline')),
  since      timestamptz NOT NULL
);
COMMENT ON COLUMN ticketing.agent_presence.user_name IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE ON ticketing.agent_presence TO sala_app;

ALTER TABLE ticketing.agent
  ADD COLUMN capacity int NOT NULL DEFAULT 10 CHECK (capacity BETWEEN 0 AND 100),
  ADD COLUMN languages text[] NOT NULL DEFAULT '{th,en}',
  ADD COLUMN skills text[] NOT NULL DEFAULT '{}',
  ADD COLUMN given_at timestamptz;
COMMENT ON COLUMN ticketing.agent.capacity IS 'points of work that routing gives at most';
COMMENT ON COLUMN ticketing.agent.given_at IS 'when routing last gave them work';
GRANT UPDATE (capacity, languages, skills, given_at) ON ticketing.agent TO sala_app;

ALTER TABLE ticketing.team
  ADD COLUMN routing text NOT NULL DEFAULT 'queue' CHECK (routing IN ('queue', 'automatic')),
  ADD COLUMN give_back_minutes int NOT NULL DEFAULT 10 CHECK (give_back_minutes BETWEEN 1 AND 1440);
COMMENT ON COLUMN ticketing.team.give_back_minutes IS 'offline for longer, an agent gives back what is not started';
GRANT UPDATE (routing, give_back_minutes) ON ticketing.team TO sala_app;

ALTER TABLE ticketing.account ADD COLUMN required_skill text;
GRANT UPDATE (required_skill) ON ticketing.account TO sala_app;

CREATE TABLE ticketing.channel_weight (
  channel  text PRIMARY KEY,
  weight   int NOT NULL CHECK (weight BETWEEN 1 AND 100)
);
COMMENT ON TABLE ticketing.channel_weight IS 'points of one ticket; 2 for a channel without a row';
INSERT INTO ticketing.channel_weight VALUES
  ('web-chat', 3), ('line', 3), ('messenger', 3), ('instagram', 3), ('whatsapp', 3),
  ('email', 2), ('web-form', 2), ('phone', 5);
GRANT SELECT, INSERT, UPDATE ON ticketing.channel_weight TO sala_app;

CREATE FUNCTION ticketing.weight_of(of_channel text) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT weight FROM ticketing.channel_weight WHERE channel = of_channel), 2)
$$;

-- What an agent said of themselves counts while a console of theirs is open; what waits for somebody else weighs nothing.
CREATE FUNCTION ticketing.shift(now timestamptz)
RETURNS TABLE (user_name text, state text, since timestamptz, capacity int, tickets int, points int)
LANGUAGE sql STABLE AS $$
  SELECT agent.user_name,
    CASE WHEN desk.until > now THEN coalesce(said.state, 'available') ELSE 'offline' END,
    CASE WHEN desk.until > now THEN said.since
      ELSE least(desk.until, CASE WHEN said.state = 'offline' THEN said.since END) END,
    agent.capacity, hand.tickets, hand.points
  FROM ticketing.agent
  LEFT JOIN ticketing.desk_presence AS desk ON desk.user_name = agent.user_name
  LEFT JOIN ticketing.agent_presence AS said ON said.user_name = agent.user_name
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS tickets, coalesce(sum(ticketing.weight_of(ticket.channel)), 0)::int AS points
    FROM ticketing.ticket
    WHERE ticket.assignee = agent.user_name AND ticket.state IN ('not-started', 'in-progress')) AS hand
  WHERE agent.active
$$;
