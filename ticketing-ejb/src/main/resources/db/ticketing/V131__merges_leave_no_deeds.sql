-- That a ticket goes on in another one is no cancellation, and that it is on its own again no reopening.
CREATE OR REPLACE VIEW ticketing.deed_figure AS
  SELECT c.id, ticketing.local_day(c.at) AS day,
    CASE WHEN c.from_value IS NULL THEN 'opened' WHEN c.to_value IN ('done', 'cancelled') THEN c.to_value
      ELSE 'reopened' END AS what,
    t.channel, t.sla_policy AS policy, t.kind, t.team,
    CASE WHEN c.actor IN ('system', 'customer') THEN t.assignee ELSE c.actor END AS agent
  FROM ticketing.ticket_change c JOIN ticketing.ticket t ON t.id = c.ticket
  WHERE c.field = 'state' AND (c.reason IS NULL OR c.reason NOT IN ('merged', 'parted'))
    AND (c.from_value IS NULL OR c.to_value IN ('done', 'cancelled') OR c.from_value IN ('done', 'cancelled'));

-- A ticket that was closed while another one went on in it counted that one's contacts as its own. Once they are parted, and
-- all that moves has moved, it counts what is left.
CREATE FUNCTION ticketing.contacts_after_an_undo() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_fact f SET contacts = (SELECT count(*) FROM ticketing.message m
    WHERE m.ticket = f.ticket AND m.kind = 'message' AND NOT m.automatic AND NOT m.thanked)
  FROM ticketing.ticket_merge undone JOIN ticketing.ticket i ON i.id = undone.into_ticket
  WHERE undone.id = NEW.merge AND f.closed IS NOT NULL
    AND f.ticket IN (undone.ticket, coalesce(i.merged_into, i.id))
    AND EXISTS (SELECT FROM ticketing.ticket t WHERE t.id = f.ticket AND t.merged_into IS NULL);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER facts_of_undone AFTER INSERT ON ticketing.ticket_merge_undo
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ticketing.contacts_after_an_undo();
