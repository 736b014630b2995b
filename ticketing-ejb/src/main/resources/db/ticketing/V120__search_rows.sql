-- What is searched: the words of a message, or of a ticket's subject, folded and cut by the hub. A worker fills it from
-- what is committed; whatever was changed or forgotten leaves at once, in the transaction that changes it.
CREATE TABLE ticketing.search_row (
  place    uuid PRIMARY KEY,
  ticket   uuid NOT NULL,
  message  uuid UNIQUE REFERENCES ticketing.message ON DELETE CASCADE,
  norm     text NOT NULL,
  words    tsvector NOT NULL,
  CHECK (place = coalesce(message, ticket))
);
COMMENT ON COLUMN ticketing.search_row.place IS 'the message; for a subject the ticket, then message is null';
COMMENT ON COLUMN ticketing.search_row.norm IS 'pd:message-content';
COMMENT ON COLUMN ticketing.search_row.words IS 'pd:message-content';
CREATE INDEX search_row_ticket ON ticketing.search_row (ticket);
CREATE INDEX search_row_words ON ticketing.search_row USING gin (words);
CREATE INDEX search_row_trigrams ON ticketing.search_row USING gin (norm public.gin_trgm_ops);
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.search_row TO sala_app;

CREATE TABLE ticketing.search_due (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  place  uuid NOT NULL,
  since  timestamptz NOT NULL DEFAULT now(),
  tries  int NOT NULL DEFAULT 0
);
COMMENT ON TABLE ticketing.search_due IS 'messages and tickets whose search row is to be written anew, oldest first';
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.search_due TO sala_app;

CREATE FUNCTION ticketing.search_added_messages() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.search_due (place) SELECT id FROM added WHERE kind <> 'acknowledgement' AND text <> '';
  RETURN NULL;
END $$;

CREATE FUNCTION ticketing.search_added_tickets() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.search_due (place) SELECT id FROM added WHERE subject <> '';
  RETURN NULL;
END $$;

CREATE FUNCTION ticketing.search_changed() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  DELETE FROM ticketing.search_row WHERE place = NEW.id;
  INSERT INTO ticketing.search_due (place) VALUES (NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION ticketing.search_moved() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.search_row SET ticket = NEW.ticket WHERE place = NEW.id;
  INSERT INTO ticketing.search_due (place) VALUES (NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER search_added AFTER INSERT ON ticketing.message
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ticketing.search_added_messages();
CREATE TRIGGER search_changed AFTER UPDATE OF text ON ticketing.message
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION ticketing.search_changed();
CREATE TRIGGER search_moved AFTER UPDATE OF ticket ON ticketing.message
  FOR EACH ROW WHEN (OLD.ticket <> NEW.ticket) EXECUTE FUNCTION ticketing.search_moved();
CREATE TRIGGER search_added AFTER INSERT ON ticketing.ticket
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ticketing.search_added_tickets();
CREATE TRIGGER search_changed AFTER UPDATE OF subject ON ticketing.ticket
  FOR EACH ROW WHEN (OLD.subject IS DISTINCT FROM NEW.subject) EXECUTE FUNCTION ticketing.search_changed();

INSERT INTO ticketing.search_due (place) SELECT id FROM ticketing.ticket WHERE subject <> '' ORDER BY id DESC;
INSERT INTO ticketing.search_due (place)
  SELECT id FROM ticketing.message WHERE kind <> 'acknowledgement' AND text <> '' ORDER BY id DESC;

DROP INDEX ticketing.message_text_trigrams;
DROP INDEX ticketing.ticket_subject_trigrams;
