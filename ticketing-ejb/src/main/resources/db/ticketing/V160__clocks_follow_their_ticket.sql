-- What a clock was promised, one after the other, once another policy came to apply to its ticket. A clock without rows
-- was always under the policy of its ticket. The columns of the ticket name the policy that it is under now.
CREATE TABLE ticketing.sla_terms (
  ticket            uuid NOT NULL,
  clock             text NOT NULL,
  round             int NOT NULL,
  nr                int NOT NULL,
  from_at           timestamptz NOT NULL,
  policy            text NOT NULL,
  policy_version    int NOT NULL,
  calendar          text NOT NULL,
  calendar_version  int NOT NULL,
  changed_by        text,
  why               text,
  taken_back_at     timestamptz,
  PRIMARY KEY (ticket, clock, round, nr),
  FOREIGN KEY (ticket, clock, round) REFERENCES ticketing.sla_clock ON DELETE CASCADE,
  CHECK ((nr = 0) = (why IS NULL)),
  CHECK (nr > 0 OR taken_back_at IS NULL)
);
COMMENT ON COLUMN ticketing.sla_terms.nr IS '0 for what the clock began under';
COMMENT ON COLUMN ticketing.sla_terms.changed_by IS 'pd:staff';
COMMENT ON COLUMN ticketing.sla_terms.why IS 'fields of the ticket that changed, parted by commas';
COMMENT ON COLUMN ticketing.sla_terms.taken_back_at IS 'when what held before came back, as if these had never been';
GRANT SELECT, INSERT, UPDATE (taken_back_at) ON ticketing.sla_terms TO sala_app;

-- By which policy a clock counts.
CREATE VIEW ticketing.clock_terms AS
  SELECT c.ticket, c.clock, c.round, coalesce(s.policy, t.sla_policy) AS policy,
    coalesce(s.policy_version, t.sla_policy_version) AS policy_version
  FROM ticketing.sla_clock c JOIN ticketing.ticket t ON t.id = c.ticket
    LEFT JOIN LATERAL (
      SELECT policy, policy_version FROM ticketing.sla_terms s
      WHERE (s.ticket, s.clock, s.round) = (c.ticket, c.clock, c.round) AND s.taken_back_at IS NULL
      ORDER BY s.nr DESC LIMIT 1) s ON true;
GRANT SELECT ON ticketing.clock_terms TO sala_app;

-- A figure stands for the policy that its clock counted by in the end; one that was met before stays where it was.
CREATE OR REPLACE VIEW ticketing.clock_figure AS
  SELECT c.ticket, c.clock, c.round, ticketing.local_day(c.started_at) AS day, t.channel,
    coalesce((SELECT s.policy FROM ticketing.sla_terms s
      WHERE (s.ticket, s.clock, s.round) = (c.ticket, c.clock, c.round) AND s.taken_back_at IS NULL
      ORDER BY s.nr DESC LIMIT 1), t.sla_policy) AS policy,
    t.kind, t.team, t.assignee AS agent, c.elapsed_seconds AS seconds, c.due_at,
    date_trunc('second', coalesce(c.met_at, c.stopped_at)) <= c.due_at AS in_time, c.stopped_at IS NOT NULL AS stopped,
    t.outcome IS NOT DISTINCT FROM 'spam' OR t.merged_into IS NOT NULL OR t.state = 'cancelled' AND c.met_at IS NULL
      AND (date_trunc('second', c.stopped_at) <= c.due_at) IS DISTINCT FROM false AS left_out
  FROM ticketing.sla_clock c JOIN ticketing.ticket t ON t.id = c.ticket;

CREATE FUNCTION ticketing.terms_are_facts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.clock_fact f SET policy = now.policy FROM ticketing.clock_terms now
  WHERE (now.ticket, now.clock, now.round) = (NEW.ticket, NEW.clock, NEW.round)
    AND (f.ticket, f.clock, f.round) = (NEW.ticket, NEW.clock, NEW.round);
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_terms AFTER INSERT OR UPDATE ON ticketing.sla_terms FOR EACH ROW
  EXECUTE FUNCTION ticketing.terms_are_facts();

CREATE FUNCTION ticketing.policy_is_another_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact SET policy = NEW.sla_policy WHERE ticket = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_policy AFTER UPDATE OF sla_policy ON ticketing.ticket FOR EACH ROW
  WHEN (OLD.sla_policy <> NEW.sla_policy) EXECUTE FUNCTION ticketing.policy_is_another_fact();
