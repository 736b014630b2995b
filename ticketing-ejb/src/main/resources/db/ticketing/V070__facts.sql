-- Figures are made of facts, which are written with what happened, by the row that tells it, on whichever node and by
-- whichever way. A fact names no customer, no words and no moment finer than a day (a call: half an hour). A fact of a
-- ticket names no person; a fact of a contact names no ticket. The application reads facts and cannot change them.
CREATE FUNCTION ticketing.local_day(at timestamptz) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (at AT TIME ZONE 'Asia/Bangkok')::date $$;

-- What a row of a report stands for.
CREATE FUNCTION ticketing.figure_key(by text, day date, channel text, team text, agent text, policy text, kind text)
RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(CASE by WHEN 'day' THEN to_char(day, 'YYYY-MM-DD') WHEN 'channel' THEN channel WHEN 'team' THEN team
    WHEN 'agent' THEN agent WHEN 'policy' THEN policy ELSE kind END, 'none')
$$;

-- A ticket as a figure. Team, agent and kind follow it while it is open and stay as they were when it is closed.
CREATE TABLE ticketing.ticket_fact (
  ticket          uuid PRIMARY KEY,
  day             date NOT NULL,
  channel         text NOT NULL,
  policy          text NOT NULL,
  kind            text NOT NULL,
  team            text NOT NULL,
  agent           text,
  contacts        int NOT NULL,
  first_done      date,
  closed          date,
  state           text NOT NULL,
  outcome         text,
  reopened        boolean NOT NULL,
  reason_team     text,
  reason          text,
  reason_version  int
);
COMMENT ON COLUMN ticketing.ticket_fact.agent IS 'pd:staff';
COMMENT ON COLUMN ticketing.ticket_fact.contacts IS 'how often the customer spoke, thanks left out';
COMMENT ON COLUMN ticketing.ticket_fact.reopened IS 'after it was done, however often';
CREATE INDEX ticket_fact_day ON ticketing.ticket_fact (day);
CREATE INDEX ticket_fact_first_done ON ticketing.ticket_fact (first_done) WHERE first_done IS NOT NULL;
CREATE INDEX ticket_fact_closed ON ticketing.ticket_fact (closed, reason) WHERE closed IS NOT NULL;
CREATE INDEX ticket_fact_open ON ticketing.ticket_fact (team, day) WHERE closed IS NULL;

-- A clock as a figure. It follows its ticket while it runs and stays as it was when it was met.
CREATE TABLE ticketing.clock_fact (
  ticket    uuid NOT NULL,
  clock     text NOT NULL,
  round     int NOT NULL,
  day       date NOT NULL,
  channel   text NOT NULL,
  policy    text NOT NULL,
  kind      text NOT NULL,
  team      text NOT NULL,
  agent     text,
  seconds   bigint,
  due_at    timestamptz,
  in_time   boolean,
  stopped   boolean NOT NULL,
  left_out  boolean NOT NULL,
  PRIMARY KEY (ticket, clock, round)
);
COMMENT ON COLUMN ticketing.clock_fact.agent IS 'pd:staff';
COMMENT ON COLUMN ticketing.clock_fact.left_out IS 'of spam, or of a ticket that was given up before it was met';
CREATE INDEX clock_fact_day ON ticketing.clock_fact (clock, day);

-- By which key a person's contacts are counted; it dies with the person, and what it counted belongs to nobody then.
CREATE TABLE ticketing.fact_person (
  customer  uuid PRIMARY KEY,
  key       uuid NOT NULL UNIQUE
);
COMMENT ON COLUMN ticketing.fact_person.customer IS 'pd:subject';

-- What was done on a day: contacts, notes, and how tickets went.
CREATE TABLE ticketing.deed_fact (
  day      date NOT NULL,
  what     text NOT NULL,
  channel  text NOT NULL,
  policy   text NOT NULL,
  kind     text NOT NULL,
  team     text NOT NULL,
  agent    text,
  person   uuid
);
COMMENT ON COLUMN ticketing.deed_fact.agent IS 'pd:staff';
COMMENT ON COLUMN ticketing.deed_fact.person IS 'a key of fact_person, for contacts only';
CREATE INDEX deed_fact_what ON ticketing.deed_fact (what, day);

CREATE TABLE ticketing.call_fact (
  call          uuid PRIMARY KEY,
  day           date NOT NULL,
  half_hour     text NOT NULL,
  direction     text NOT NULL,
  team          text NOT NULL,
  agent         text,
  outcome       text,
  waited        int,
  talked        int,
  held          int NOT NULL,
  wrapped_up    int NOT NULL
);
COMMENT ON COLUMN ticketing.call_fact.agent IS 'pd:staff';
COMMENT ON COLUMN ticketing.call_fact.waited IS 'seconds until it was answered or given up';
CREATE INDEX call_fact_day ON ticketing.call_fact (day);

-- How rows are read as facts: once for what stands already, then for each new row.
CREATE VIEW ticketing.ticket_figure AS
  SELECT t.id AS ticket, ticketing.local_day(t.created_at) AS day, t.channel, t.sla_policy AS policy, t.kind, t.team,
    t.assignee AS agent,
    (SELECT count(*)::int FROM ticketing.message m
      WHERE m.ticket = t.id AND m.kind = 'message' AND NOT m.automatic AND NOT m.thanked) AS contacts,
    ticketing.local_day(least(CASE WHEN t.state = 'done' THEN t.closed_at END, (SELECT min(c.at)
      FROM ticketing.ticket_change c WHERE c.ticket = t.id AND c.field = 'state' AND c.to_value = 'done'))) AS first_done,
    ticketing.local_day(t.closed_at) AS closed, t.state, t.outcome, t.reopen_count > 0 AS reopened,
    t.closed_reason_team AS reason_team, t.closed_reason AS reason, t.closed_reason_version AS reason_version
  FROM ticketing.ticket t;

CREATE VIEW ticketing.clock_figure AS
  SELECT c.ticket, c.clock, c.round, ticketing.local_day(c.started_at) AS day, t.channel, t.sla_policy AS policy, t.kind,
    t.team, t.assignee AS agent, c.elapsed_seconds AS seconds, c.due_at, c.met_at <= c.due_at AS in_time,
    c.stopped_at IS NOT NULL AS stopped,
    t.outcome IS NOT DISTINCT FROM 'spam' OR t.state = 'cancelled' AND c.met_at IS NULL AS left_out
  FROM ticketing.sla_clock c JOIN ticketing.ticket t ON t.id = c.ticket;

CREATE VIEW ticketing.contact_figure AS
  SELECT m.id, ticketing.local_day(m.at) AS day,
    CASE m.kind WHEN 'message' THEN 'inbound' WHEN 'reply' THEN 'outbound' ELSE m.kind END AS what,
    m.channel, t.sla_policy AS policy, t.kind, t.team,
    CASE WHEN m.kind = 'message' THEN t.assignee ELSE m.author END AS agent,
    CASE WHEN m.kind <> 'note' THEN coalesce(s.survivor, m.customer, t.customer) END AS customer
  FROM ticketing.message m JOIN ticketing.ticket t ON t.id = m.ticket
    LEFT JOIN ticketing.survivor s ON s.customer = coalesce(m.customer, t.customer)
  WHERE m.kind <> 'acknowledgement' AND NOT m.automatic;

CREATE VIEW ticketing.deed_figure AS
  SELECT c.id, ticketing.local_day(c.at) AS day,
    CASE WHEN c.from_value IS NULL THEN 'opened' WHEN c.to_value IN ('done', 'cancelled') THEN c.to_value
      ELSE 'reopened' END AS what,
    t.channel, t.sla_policy AS policy, t.kind, t.team,
    CASE WHEN c.actor IN ('system', 'customer') THEN t.assignee ELSE c.actor END AS agent
  FROM ticketing.ticket_change c JOIN ticketing.ticket t ON t.id = c.ticket
  WHERE c.field = 'state'
    AND (c.from_value IS NULL OR c.to_value IN ('done', 'cancelled') OR c.from_value IN ('done', 'cancelled'));

CREATE VIEW ticketing.call_figure AS
  SELECT id AS call, ticketing.local_day(started_at) AS day,
    to_char(date_bin('30 minutes', started_at AT TIME ZONE 'Asia/Bangkok', '2000-01-01'), 'HH24:MI') AS half_hour,
    direction, team, agent, outcome,
    extract(epoch FROM coalesce(answered_at, abandoned_at) - coalesce(queued_at, started_at))::int AS waited,
    CASE WHEN answered_at IS NOT NULL THEN greatest(0, extract(epoch FROM ended_at - answered_at)::int - held_seconds) END
      AS talked,
    held_seconds AS held, wrap_up_seconds AS wrapped_up
  FROM ticketing.call;

INSERT INTO ticketing.ticket_fact SELECT * FROM ticketing.ticket_figure;
INSERT INTO ticketing.clock_fact SELECT * FROM ticketing.clock_figure;
INSERT INTO ticketing.call_fact SELECT * FROM ticketing.call_figure;
INSERT INTO ticketing.fact_person SELECT DISTINCT ON (customer) customer, gen_random_uuid()
  FROM ticketing.contact_figure WHERE customer IS NOT NULL;
INSERT INTO ticketing.deed_fact SELECT day, what, channel, policy, kind, team, agent, key
  FROM ticketing.contact_figure LEFT JOIN ticketing.fact_person USING (customer);
INSERT INTO ticketing.deed_fact SELECT day, what, channel, policy, kind, team, agent FROM ticketing.deed_figure;

CREATE FUNCTION ticketing.tickets_are_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.ticket_fact SELECT * FROM ticketing.ticket_figure WHERE ticket IN (SELECT id FROM fresh);
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_new AFTER INSERT ON ticketing.ticket REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION ticketing.tickets_are_facts();

CREATE FUNCTION ticketing.ticket_is_another_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact SET kind = NEW.kind, team = NEW.team, agent = NEW.assignee, state = NEW.state,
    outcome = NEW.outcome, closed = ticketing.local_day(NEW.closed_at),
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
CREATE TRIGGER facts_of_changed AFTER UPDATE OF kind, team, assignee, state ON ticketing.ticket FOR EACH ROW
  WHEN ((OLD.state NOT IN ('done', 'cancelled') OR NEW.state NOT IN ('done', 'cancelled'))
    AND (OLD.kind, OLD.team, OLD.assignee, OLD.state) IS DISTINCT FROM (NEW.kind, NEW.team, NEW.assignee, NEW.state))
  EXECUTE FUNCTION ticketing.ticket_is_another_fact();

CREATE FUNCTION ticketing.clocks_are_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.clock_fact SELECT f.* FROM ticketing.clock_figure f JOIN fresh USING (ticket, clock, round)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_new AFTER INSERT ON ticketing.sla_clock REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION ticketing.clocks_are_facts();

CREATE FUNCTION ticketing.clock_is_another_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.clock_fact f SET day = now.day, kind = now.kind, team = now.team, agent = now.agent,
    seconds = now.seconds, due_at = now.due_at, in_time = now.in_time, stopped = now.stopped, left_out = now.left_out
  FROM ticketing.clock_figure now
  WHERE (now.ticket, now.clock, now.round) = (NEW.ticket, NEW.clock, NEW.round)
    AND (f.ticket, f.clock, f.round) = (NEW.ticket, NEW.clock, NEW.round);
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_changed AFTER UPDATE ON ticketing.sla_clock FOR EACH ROW
  WHEN ((OLD.started_at, OLD.due_at, OLD.met_at, OLD.stopped_at, OLD.elapsed_seconds)
    IS DISTINCT FROM (NEW.started_at, NEW.due_at, NEW.met_at, NEW.stopped_at, NEW.elapsed_seconds))
  EXECUTE FUNCTION ticketing.clock_is_another_fact();

-- Keys are made in their order, so that two who make the same ones wait for each other once.
CREATE FUNCTION ticketing.contacts_are_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.fact_person
  SELECT customer, gen_random_uuid() FROM (SELECT DISTINCT customer FROM ticketing.contact_figure
    WHERE id IN (SELECT id FROM fresh) AND customer IS NOT NULL) AS each
  WHERE NOT EXISTS (SELECT FROM ticketing.fact_person known WHERE known.customer = each.customer)
  ORDER BY customer ON CONFLICT DO NOTHING;
  INSERT INTO ticketing.deed_fact SELECT day, what, channel, policy, kind, team, agent, key
  FROM ticketing.contact_figure LEFT JOIN ticketing.fact_person USING (customer) WHERE id IN (SELECT id FROM fresh);
  UPDATE ticketing.ticket_fact SET contacts = contacts + spoken.often
  FROM (SELECT ticket, count(*)::int AS often FROM fresh
    WHERE kind = 'message' AND NOT automatic AND NOT thanked GROUP BY ticket) AS spoken
  WHERE ticket_fact.ticket = spoken.ticket;
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_new AFTER INSERT ON ticketing.message REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION ticketing.contacts_are_facts();

CREATE FUNCTION ticketing.changes_are_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.deed_fact SELECT day, what, channel, policy, kind, team, agent
  FROM ticketing.deed_figure WHERE id IN (SELECT id FROM fresh);
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_new AFTER INSERT ON ticketing.ticket_change REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION ticketing.changes_are_facts();

CREATE FUNCTION ticketing.call_is_a_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.call_fact SELECT * FROM ticketing.call_figure WHERE call = NEW.id
  ON CONFLICT (call) DO UPDATE SET agent = excluded.agent, outcome = excluded.outcome, waited = excluded.waited,
    talked = excluded.talked, held = excluded.held, wrapped_up = excluded.wrapped_up;
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_call AFTER INSERT OR UPDATE OF agent, outcome, answered_at, ended_at, abandoned_at,
  held_seconds, wrap_up_seconds ON ticketing.call FOR EACH ROW EXECUTE FUNCTION ticketing.call_is_a_fact();

GRANT SELECT ON ticketing.ticket_fact, ticketing.clock_fact, ticketing.deed_fact, ticketing.call_fact TO sala_app;
GRANT SELECT, DELETE ON ticketing.fact_person TO sala_app;

CREATE INDEX task_call_back ON ticketing.task (ticketing.local_day(due_at)) WHERE kind = 'call-back';
