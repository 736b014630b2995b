-- Whose silence counts when a person's time is told: what was opened beside a restricted record is theirs too, both ways.
CREATE VIEW ticketing.whole_person AS
  SELECT subject_id AS customer, identity FROM consent.same_person
  UNION ALL
  SELECT p.subject_id, b.identity FROM consent.beside_record b JOIN consent.same_person p ON p.identity = b.subject_id
  UNION ALL
  SELECT b.identity, p.identity FROM consent.beside_record b JOIN consent.same_person p ON p.subject_id = b.subject_id;
GRANT SELECT ON ticketing.whole_person TO sala_app;
