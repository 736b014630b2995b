-- Whose request under the law is not done yet: nobody is erased by age before it is answered.
CREATE VIEW ticketing.waiting_for_answer AS
  SELECT subject_id AS customer FROM consent.rights_request_now WHERE state NOT IN ('done', 'refused');
GRANT SELECT ON ticketing.waiting_for_answer TO sala_app;
