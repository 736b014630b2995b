-- As far as consent.reached_beside reaches, both ways: what is beside the same record is silent only when all of it is.
CREATE OR REPLACE VIEW ticketing.whole_person AS
  SELECT subject_id AS customer, identity FROM consent.same_person
  UNION ALL
  SELECT subject_id, identity FROM consent.reached_beside
  UNION ALL
  SELECT b.identity, p.identity FROM consent.reached_beside b JOIN consent.whole_person p ON p.subject_id = b.subject_id;
