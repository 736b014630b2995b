-- As before (V056). Records beside others are few: what leads to them is a function that says so, else a statement over all
-- persons is planned for billions of rows, and takes minutes where it needs seconds.
CREATE FUNCTION ticketing.known_beside() RETURNS TABLE (customer uuid, identity uuid)
LANGUAGE plpgsql STABLE ROWS 1000 SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM consent.beside_record) THEN
    RETURN QUERY
      SELECT b.subject_id, b.identity FROM consent.reached_beside b
      UNION ALL
      SELECT b.identity, p.identity
      FROM consent.reached_beside b JOIN consent.whole_person p ON p.subject_id = b.subject_id;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION ticketing.known_beside() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ticketing.known_beside() TO sala_app;

CREATE OR REPLACE VIEW ticketing.whole_person AS
  SELECT subject_id AS customer, identity FROM consent.same_person
  UNION ALL
  SELECT customer, identity FROM ticketing.known_beside();
