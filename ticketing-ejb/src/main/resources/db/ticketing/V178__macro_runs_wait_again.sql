-- An answer that failed and is sent again, or turns out to have left, takes the steps of its macro up again. A run that is
-- being ended at that moment is waited for.
CREATE FUNCTION ticketing.macro_run_waits_again() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.macro_run SET done_at = NULL, reason = NULL
  WHERE message = NEW.id AND (done_at IS NULL OR reason = 'not-delivered');
  RETURN NULL;
END $$;
CREATE TRIGGER macro_run_waits_again AFTER UPDATE OF delivery_state ON ticketing.message FOR EACH ROW
  WHEN (NEW.kind = 'reply' AND OLD.delivery_state = 'failed' AND NEW.delivery_state <> 'failed')
  EXECUTE FUNCTION ticketing.macro_run_waits_again();
