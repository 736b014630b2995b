-- Who follows a ticket hears of the one in which it goes on, and of theirs alone once the two are parted: nothing moves.
CREATE OR REPLACE FUNCTION ticketing.tell_watchers_of_messages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticketing.watch_news (user_name, ticket, kind, at)
  SELECT heard.user_name, fresh.ticket, 'customer-message', fresh.at
  FROM fresh CROSS JOIN LATERAL (
    SELECT w.user_name FROM ticketing.watcher w WHERE w.ticket = fresh.ticket
    UNION
    SELECT w.user_name FROM ticketing.ticket joined JOIN ticketing.watcher w ON w.ticket = joined.id
    WHERE joined.merged_into = fresh.ticket
    UNION
    SELECT t.assignee FROM ticketing.ticket t
    WHERE t.id = fresh.ticket AND t.assignee IS NOT NULL
      AND EXISTS (SELECT 1 FROM ticketing.message m WHERE m.ticket = fresh.ticket AND m.id < fresh.id)) AS heard
  WHERE fresh.kind = 'message' AND NOT fresh.automatic;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION ticketing.tell_watchers_of_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticketing.watch_news (user_name, ticket, kind, state, made_by, at)
  SELECT heard.user_name, fresh.ticket, 'state-changed', fresh.to_value,
    CASE WHEN fresh.actor NOT IN ('system', 'customer') THEN fresh.actor END, fresh.at
  FROM fresh CROSS JOIN LATERAL (
    SELECT w.user_name FROM ticketing.watcher w WHERE w.ticket = fresh.ticket
    UNION
    SELECT w.user_name FROM ticketing.ticket joined JOIN ticketing.watcher w ON w.ticket = joined.id
    WHERE joined.merged_into = fresh.ticket) AS heard
  WHERE fresh.field = 'state' AND fresh.from_value IS NOT NULL AND fresh.actor <> heard.user_name;

  INSERT INTO ticketing.watch_news (user_name, ticket, kind, made_by, at)
  SELECT fresh.to_value, fresh.ticket, 'assigned',
    CASE WHEN fresh.actor NOT IN ('system', 'customer') THEN fresh.actor END, fresh.at
  FROM fresh
  WHERE fresh.field = 'assignee' AND fresh.to_value IS NOT NULL AND fresh.actor <> fresh.to_value;

  INSERT INTO ticketing.watch_news (user_name, ticket, kind, at)
  SELECT t.assignee, fresh.ticket, 'sla-' || split_part(fresh.to_value, ' ', 1), fresh.at
  FROM fresh JOIN ticketing.ticket t ON t.id = fresh.ticket AND t.assignee IS NOT NULL
  WHERE fresh.field = 'sla' AND split_part(fresh.to_value, ' ', 1) IN ('warning', 'breach');
  RETURN NULL;
END
$$;
