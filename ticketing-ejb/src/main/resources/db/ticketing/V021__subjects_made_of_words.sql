-- A ticket whose subject was made of a message's words is known to be, wherever that message stands later.
ALTER TABLE ticketing.ticket ADD COLUMN named_by uuid;
COMMENT ON COLUMN ticketing.ticket.named_by IS 'message without a subject whose words the first subject was made of; null: none';
CREATE INDEX ticket_named_by ON ticketing.ticket (named_by) WHERE named_by IS NOT NULL;

UPDATE ticketing.ticket SET named_by = opening.id
FROM (
  SELECT DISTINCT ON (ticket) ticket, id FROM ticketing.message
  WHERE kind = 'message' AND direction = 'inbound' AND channel IN ('line', 'messenger') AND subject IS NULL
  ORDER BY ticket, id) AS opening
WHERE opening.ticket = ticket.id;

DROP FUNCTION ticketing.forget_subject_taken_back(uuid, text);

-- Takes every subject that was made of a message's words, now or before an edit, out of the history of the ticket it
-- named and out of what was answered there. Returns the tickets that are still called so.
CREATE FUNCTION ticketing.forget_subjects_made_of(taken uuid, instead text) RETURNS SETOF uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  named record;
  made text[];
BEGIN
  FOR named IN
    SELECT ticket.id, ticket.number, ticket.subject, ticket.merged_into FROM ticketing.ticket
    WHERE ticket.named_by = taken
      AND EXISTS (SELECT FROM ticketing.message WHERE message.id = taken AND message.unsent_at IS NOT NULL)
  LOOP
    SELECT array_agg(words) INTO made FROM (
      SELECT coalesce(
        (SELECT change.from_value FROM ticketing.ticket_change AS change
         WHERE change.ticket = named.id AND change.field = 'subject' ORDER BY change.id LIMIT 1),
        named.subject) AS words
      UNION
      SELECT change.to_value FROM ticketing.ticket_change AS change
      WHERE change.ticket = named.id AND change.field = 'subject' AND change.actor = 'customer') AS subjects;

    UPDATE ticketing.ticket_change
    SET from_value = CASE WHEN from_value = ANY (made) THEN NULL ELSE from_value END,
        to_value = CASE WHEN to_value = ANY (made) THEN NULL ELSE to_value END
    WHERE ticket = named.id AND field = 'subject' AND (from_value = ANY (made) OR to_value = ANY (made));

    UPDATE ticketing.message SET subject = instead
    WHERE ticket IN (named.id, named.merged_into) AND kind IN ('reply', 'acknowledgement')
      AND position(named.number::text IN subject) > 0;

    IF named.subject = ANY (made) THEN
      RETURN NEXT named.id;
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION ticketing.forget_subjects_made_of(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ticketing.forget_subjects_made_of(uuid, text) TO sala_app;
