-- A mail that came back is sent again, and was one contact all the while: on the day on which it left first.
ALTER TABLE ticketing.message ADD COLUMN came_back boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN ticketing.message.came_back IS 'it had left, and was counted, before it failed or was queued again';

CREATE FUNCTION ticketing.reply_came_back() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.came_back := true;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_came_back BEFORE UPDATE OF delivery_state ON ticketing.message FOR EACH ROW
  WHEN (NEW.kind = 'reply' AND OLD.delivery_state IN ('sent', 'delivered', 'read')
    AND NEW.delivery_state NOT IN ('sent', 'delivered', 'read'))
  EXECUTE FUNCTION ticketing.reply_came_back();

DROP TRIGGER facts_of_left ON ticketing.message;
CREATE TRIGGER facts_of_left AFTER UPDATE OF delivery_state ON ticketing.message FOR EACH ROW
  WHEN (NEW.kind = 'reply' AND NOT NEW.came_back AND NEW.delivery_state IN ('sent', 'delivered', 'read')
    AND OLD.delivery_state NOT IN ('sent', 'delivered', 'read'))
  EXECUTE FUNCTION ticketing.reply_is_a_fact();
