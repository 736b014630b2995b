-- Every answer by a person that a ticket got, whichever way it went.
CREATE VIEW ticketing.answer_given AS
  SELECT ticket, at FROM ticketing.message WHERE kind = 'reply' AND delivery_state IN ('sent', 'delivered', 'read')
  UNION ALL
  SELECT ticket, met_at FROM ticketing.sla_clock WHERE clock <> 'resolution' AND met_at IS NOT NULL
  UNION ALL
  SELECT ticket, at FROM ticketing.ticket_change WHERE field = 'delivery' AND to_value = 'elsewhere'
  UNION ALL
  SELECT c.ticket, c.answered_at FROM ticketing.call c JOIN ticketing.ticket t ON t.id = c.ticket
  WHERE c.answered_at >= t.created_at;
GRANT SELECT ON ticketing.answer_given TO sala_app;

-- What only a policy in between promised goes with that policy, and is no figure. What ended stays.
CREATE FUNCTION ticketing.withdraw_clock(of_ticket uuid, of_clock text, of_round int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM ticketing.sla_clock
  WHERE ticket = of_ticket AND clock = of_clock AND round = of_round AND met_at IS NULL AND stopped_at IS NULL;
  IF FOUND THEN
    DELETE FROM ticketing.clock_fact WHERE ticket = of_ticket AND clock = of_clock AND round = of_round;
    RETURN true;
  END IF;
  RETURN false;
END $$;
REVOKE ALL ON FUNCTION ticketing.withdraw_clock(uuid, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ticketing.withdraw_clock(uuid, text, int) TO sala_app;
