-- What is written in lines is one contact for as long as nobody answers, within a day; a mail, a call, a visit is one each.
CREATE FUNCTION ticketing.begins_contact(of_ticket uuid, of_message uuid, of_kind text, on_channel text, by text, with_whom uuid,
  written timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT on_channel <> ALL (ARRAY['line', 'web-chat', 'messenger', 'instagram', 'whatsapp']) OR NOT EXISTS (
    SELECT FROM (
      SELECT b.kind, b.channel, b.author, b.customer, b.at FROM ticketing.message b
      WHERE b.ticket = of_ticket AND b.id < of_message AND b.kind IN ('message', 'reply') AND NOT b.automatic
        AND (b.delivery_state IS NULL OR b.delivery_state IN ('sent', 'delivered', 'read'))
      ORDER BY b.id DESC LIMIT 1) AS before
    WHERE before.kind = of_kind AND before.channel = on_channel AND before.author = by
      AND before.customer IS NOT DISTINCT FROM with_whom
      AND ticketing.local_day(before.at) = ticketing.local_day(written))
$$;

ALTER TABLE ticketing.message ADD COLUMN courtesy boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN ticketing.message.courtesy IS 'thanks, a greeting or the like in an open ticket';

ALTER TABLE ticketing.ticket_fact
  ADD COLUMN merged boolean NOT NULL DEFAULT false,
  ADD COLUMN forgotten int NOT NULL DEFAULT 0;
COMMENT ON COLUMN ticketing.ticket_fact.contacts IS
  'how often the customer turned to us until it was closed, thanks left out';
COMMENT ON COLUMN ticketing.ticket_fact.merged IS 'it goes on in another one, which counts for both';
COMMENT ON COLUMN ticketing.ticket_fact.forgotten IS 'of the contacts, those whose messages are gone';
COMMENT ON COLUMN ticketing.clock_fact.left_out IS
  'of spam, of a ticket that goes on in another, or of one that was given up before it was due';

CREATE FUNCTION ticketing.contacts_of(of_ticket uuid) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM ticketing.message m
  WHERE m.ticket = of_ticket AND m.kind = 'message' AND NOT m.automatic AND NOT m.thanked AND NOT m.courtesy
    AND ticketing.begins_contact(m.ticket, m.id, m.kind, m.channel, m.author, m.customer, m.at)
$$;

-- A promise is compared to the second, as the desk shows it; what was closed unanswered after its time broke it too.
CREATE OR REPLACE VIEW ticketing.clock_figure AS
  SELECT c.ticket, c.clock, c.round, ticketing.local_day(c.started_at) AS day, t.channel, t.sla_policy AS policy, t.kind,
    t.team, t.assignee AS agent, c.elapsed_seconds AS seconds, c.due_at,
    date_trunc('second', coalesce(c.met_at, c.stopped_at)) <= c.due_at AS in_time, c.stopped_at IS NOT NULL AS stopped,
    t.outcome IS NOT DISTINCT FROM 'spam' OR t.merged_into IS NOT NULL OR t.state = 'cancelled' AND c.met_at IS NULL
      AND (date_trunc('second', c.stopped_at) <= c.due_at) IS DISTINCT FROM false AS left_out
  FROM ticketing.sla_clock c JOIN ticketing.ticket t ON t.id = c.ticket;

UPDATE ticketing.clock_fact f SET in_time = now.in_time, left_out = now.left_out
FROM ticketing.clock_figure now
WHERE (now.ticket, now.clock, now.round) = (f.ticket, f.clock, f.round)
  AND (f.in_time, f.left_out) IS DISTINCT FROM (now.in_time, now.left_out);
UPDATE ticketing.ticket_fact f SET merged = true
FROM ticketing.ticket t WHERE t.id = f.ticket AND t.merged_into IS NOT NULL;

CREATE OR REPLACE FUNCTION ticketing.ticket_is_another_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact SET kind = NEW.kind, team = NEW.team, agent = NEW.assignee, state = NEW.state,
    outcome = NEW.outcome, closed = ticketing.local_day(NEW.closed_at),
    contacts = CASE WHEN NEW.closed_at IS NULL THEN contacts ELSE forgotten + ticketing.contacts_of(NEW.id) END,
    first_done = coalesce(first_done, CASE WHEN NEW.state = 'done' THEN ticketing.local_day(NEW.closed_at) END),
    reopened = reopened OR OLD.state = 'done' AND NEW.reopen_count > OLD.reopen_count,
    reason_team = NEW.closed_reason_team, reason = NEW.closed_reason, reason_version = NEW.closed_reason_version
  WHERE ticket = NEW.id;
  UPDATE ticketing.clock_fact SET
    left_out = NEW.outcome IS NOT DISTINCT FROM 'spam' OR NEW.merged_into IS NOT NULL
      OR NEW.state = 'cancelled' AND seconds IS NULL AND in_time IS DISTINCT FROM false,
    kind = CASE WHEN seconds IS NULL AND NOT stopped THEN NEW.kind ELSE kind END,
    team = CASE WHEN seconds IS NULL AND NOT stopped THEN NEW.team ELSE team END,
    agent = CASE WHEN seconds IS NULL AND NOT stopped THEN NEW.assignee ELSE agent END
  WHERE ticket = NEW.id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION ticketing.contacts_after_an_undo() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact f SET contacts = f.forgotten + ticketing.contacts_of(f.ticket)
  FROM ticketing.ticket_merge undone JOIN ticketing.ticket i ON i.id = undone.into_ticket
  WHERE undone.id = NEW.merge AND f.closed IS NOT NULL
    AND f.ticket IN (undone.ticket, coalesce(i.merged_into, i.id))
    AND EXISTS (SELECT FROM ticketing.ticket t WHERE t.id = f.ticket AND t.merged_into IS NULL);
  RETURN NULL;
END $$;

CREATE FUNCTION ticketing.ticket_counts_elsewhere() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact SET merged = NEW.merged_into IS NOT NULL WHERE ticket = NEW.id;
  UPDATE ticketing.clock_fact f SET left_out = now.left_out FROM ticketing.clock_figure now
  WHERE (now.ticket, now.clock, now.round) = (f.ticket, f.clock, f.round) AND f.ticket = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_merged AFTER UPDATE OF merged_into ON ticketing.ticket FOR EACH ROW
  WHEN ((OLD.merged_into IS NULL) <> (NEW.merged_into IS NULL)) EXECUTE FUNCTION ticketing.ticket_counts_elsewhere();

-- A clock that ended stays with whom it ended with, whatever is written of it later.
CREATE OR REPLACE FUNCTION ticketing.clock_is_another_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  ended boolean := coalesce(OLD.met_at, OLD.stopped_at) IS NOT NULL AND coalesce(NEW.met_at, NEW.stopped_at) IS NOT NULL;
BEGIN
  UPDATE ticketing.clock_fact f SET day = now.day, seconds = now.seconds, due_at = now.due_at, in_time = now.in_time,
    stopped = now.stopped, left_out = now.left_out, kind = CASE WHEN ended THEN f.kind ELSE now.kind END,
    team = CASE WHEN ended THEN f.team ELSE now.team END, agent = CASE WHEN ended THEN f.agent ELSE now.agent END
  FROM ticketing.clock_figure now
  WHERE (now.ticket, now.clock, now.round) = (NEW.ticket, NEW.clock, NEW.round)
    AND (f.ticket, f.clock, f.round) = (NEW.ticket, NEW.clock, NEW.round);
  RETURN NULL;
END $$;

-- A reply is a contact on the day on which it left, and one that never left is none.
CREATE OR REPLACE VIEW ticketing.contact_figure AS
  SELECT m.id,
    ticketing.local_day(CASE WHEN m.kind = 'reply' THEN coalesce(m.delivery_at, m.at) ELSE m.at END) AS day,
    CASE m.kind WHEN 'message' THEN 'inbound' WHEN 'reply' THEN 'outbound' ELSE m.kind END AS what,
    m.channel, t.sla_policy AS policy, t.kind, t.team,
    CASE WHEN m.kind = 'message' THEN t.assignee ELSE m.author END AS agent,
    CASE WHEN m.kind <> 'note' THEN coalesce(s.survivor, m.customer, t.customer) END AS customer
  FROM ticketing.message m JOIN ticketing.ticket t ON t.id = m.ticket
    LEFT JOIN ticketing.survivor s ON s.customer = coalesce(m.customer, t.customer)
  WHERE m.kind <> 'acknowledgement' AND NOT m.automatic
    AND (m.delivery_state IS NULL OR m.delivery_state IN ('sent', 'delivered', 'read'))
    AND (m.kind = 'note' OR ticketing.begins_contact(m.ticket, m.id, m.kind, m.channel, m.author, m.customer, m.at));

-- Keys are made in their order; two that write several times in one transaction may still meet crosswise. PostgreSQL ends
-- one of them then, and what was ended is taken again from its beginning.
CREATE FUNCTION ticketing.count_contacts(of_messages uuid[]) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.fact_person
  SELECT customer, gen_random_uuid() FROM (SELECT DISTINCT customer FROM ticketing.contact_figure
    WHERE id = ANY (of_messages) AND customer IS NOT NULL) AS each
  WHERE NOT EXISTS (SELECT FROM ticketing.fact_person known WHERE known.customer = each.customer)
  ORDER BY customer ON CONFLICT DO NOTHING;
  INSERT INTO ticketing.deed_fact SELECT day, what, channel, policy, kind, team, agent, key
  FROM ticketing.contact_figure LEFT JOIN ticketing.fact_person USING (customer) WHERE id = ANY (of_messages);
END $$;
REVOKE ALL ON FUNCTION ticketing.count_contacts(uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION ticketing.contacts_are_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM ticketing.count_contacts(ARRAY(SELECT id FROM fresh));
  RETURN NULL;
END $$;

CREATE FUNCTION ticketing.reply_is_a_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM ticketing.count_contacts(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_left AFTER UPDATE OF delivery_state ON ticketing.message FOR EACH ROW
  WHEN (NEW.kind = 'reply' AND NEW.delivery_state IN ('sent', 'delivered', 'read')
    AND OLD.delivery_state NOT IN ('sent', 'delivered', 'read'))
  EXECUTE FUNCTION ticketing.reply_is_a_fact();

-- What an erasure takes was said all the same: a second contact never becomes a first one.
CREATE FUNCTION ticketing.contacts_stay_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact f SET forgotten = f.forgotten + gone.contacts FROM (
    SELECT ticket, count(*)::int AS contacts FROM (
      SELECT ticket, kind, automatic OR thanked OR courtesy AS silent,
        channel = ANY (ARRAY['line', 'web-chat', 'messenger', 'instagram', 'whatsapp']) AND (kind, channel, author, day)
          IS NOT DISTINCT FROM (lag(kind) OVER before, lag(channel) OVER before, lag(author) OVER before, lag(day) OVER before)
          AS goes_on
      FROM (SELECT *, ticketing.local_day(at) AS day FROM taken WHERE kind IN ('message', 'reply')) AS said
      WINDOW before AS (PARTITION BY ticket ORDER BY id)) AS each
    WHERE kind = 'message' AND NOT silent AND NOT goes_on GROUP BY ticket) AS gone
  WHERE f.ticket = gone.ticket;
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_taken AFTER DELETE ON ticketing.message REFERENCING OLD TABLE AS taken
  FOR EACH STATEMENT EXECUTE FUNCTION ticketing.contacts_stay_facts();

-- A call that goes on has not been talked for nothing; it is told when it ended.
CREATE OR REPLACE VIEW ticketing.call_figure AS
  SELECT id AS call, ticketing.local_day(started_at) AS day,
    to_char(date_bin('30 minutes', started_at AT TIME ZONE 'Asia/Bangkok', '2000-01-01'), 'HH24:MI') AS half_hour,
    direction, team, agent, outcome,
    extract(epoch FROM coalesce(answered_at, abandoned_at) - coalesce(queued_at, started_at))::int AS waited,
    CASE WHEN answered_at IS NOT NULL AND ended_at IS NOT NULL
      THEN greatest(0, extract(epoch FROM ended_at - answered_at)::int - held_seconds) END AS talked,
    held_seconds AS held, wrap_up_seconds AS wrapped_up
  FROM ticketing.call;
UPDATE ticketing.call_fact f SET talked = NULL FROM ticketing.call c WHERE c.id = f.call AND c.ended_at IS NULL;
