-- An answer belongs to whoever had the ticket when its customer was asked, whoever holds it by the time of the answer.
ALTER TABLE ticketing.survey
  ADD COLUMN team text,
  ADD COLUMN channel text,
  ADD COLUMN policy text,
  ADD COLUMN ticket_kind text,
  ADD COLUMN agent text,
  ADD COLUMN threshold int;
COMMENT ON COLUMN ticketing.survey.agent IS 'pd:staff';
COMMENT ON COLUMN ticketing.survey.threshold IS 'of the team as it was then';
CREATE INDEX survey_recovery ON ticketing.survey (recovery) WHERE recovery IS NOT NULL;

UPDATE ticketing.survey s SET team = f.team, channel = f.channel, policy = f.policy, ticket_kind = f.kind, agent = f.agent,
  threshold = coalesce((SELECT r.threshold FROM ticketing.survey_rule r WHERE r.team = f.team), 5)
FROM ticketing.ticket_fact f WHERE f.ticket = s.ticket;
ALTER TABLE ticketing.survey
  ALTER COLUMN team SET NOT NULL,
  ALTER COLUMN channel SET NOT NULL,
  ALTER COLUMN policy SET NOT NULL,
  ALTER COLUMN ticket_kind SET NOT NULL,
  ALTER COLUMN threshold SET NOT NULL;

ALTER TABLE ticketing.survey_fact ADD COLUMN low boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN ticketing.survey_fact.low IS 'a satisfaction that the team puts right';
UPDATE ticketing.survey_fact SET low = true WHERE survey = 'csat' AND score <= 5;

CREATE OR REPLACE FUNCTION ticketing.survey_is_a_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.survey_fact (day, survey, score, channel, policy, kind, team, agent, low)
  VALUES (ticketing.local_day(coalesce(NEW.answered_at, NEW.asked_at)), NEW.kind, NEW.score, NEW.channel, NEW.policy,
    NEW.ticket_kind, NEW.team, NEW.agent, NEW.kind = 'csat' AND coalesce(NEW.score <= NEW.threshold, false));
  RETURN NULL;
END $$;

CREATE VIEW ticketing.erased_person AS SELECT id AS customer FROM consent.subject WHERE erased_at IS NOT NULL;
COMMENT ON VIEW ticketing.erased_person IS 'Of whom nothing new is written.';
GRANT SELECT ON ticketing.erased_person TO sala_app;
