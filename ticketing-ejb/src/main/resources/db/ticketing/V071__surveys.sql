-- Whom a team asks how it went. A team without a row asks nobody.
CREATE TABLE ticketing.survey_rule (
  team           text PRIMARY KEY REFERENCES ticketing.team,
  csat           boolean NOT NULL,
  nps            boolean NOT NULL,
  delay_minutes  int NOT NULL CHECK (delay_minutes BETWEEN 0 AND 10080),
  threshold      int NOT NULL CHECK (threshold BETWEEN 0 AND 10),
  pause_days     int NOT NULL CHECK (pause_days BETWEEN 0 AND 365),
  since          timestamptz NOT NULL,
  made_by        text NOT NULL
);
COMMENT ON COLUMN ticketing.survey_rule.threshold IS 'satisfaction up to this opens a ticket for putting it right';
COMMENT ON COLUMN ticketing.survey_rule.pause_days IS 'for how long a person who was asked is not asked again';
COMMENT ON COLUMN ticketing.survey_rule.made_by IS 'pd:staff';
GRANT SELECT, INSERT, UPDATE ON ticketing.survey_rule TO sala_app;

-- One for a done ticket. Its words stand in the conversation; without a message nobody was asked, and the refusal says why.
CREATE TABLE ticketing.survey (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('csat', 'nps')),
  ticket       uuid NOT NULL UNIQUE REFERENCES ticketing.ticket ON DELETE CASCADE,
  customer     uuid NOT NULL,
  asked_at     timestamptz NOT NULL,
  message      uuid UNIQUE,
  refusal      text,
  answered_at  timestamptz,
  score        int,
  recovery     uuid,
  CHECK ((score IS NULL) = (answered_at IS NULL)),
  CHECK (score BETWEEN CASE kind WHEN 'csat' THEN 1 ELSE 0 END AND 10)
);
COMMENT ON COLUMN ticketing.survey.customer IS 'pd:subject';
COMMENT ON COLUMN ticketing.survey.score IS 'pd:message-content';
CREATE INDEX survey_customer ON ticketing.survey (customer, asked_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.survey TO sala_app;

-- That somebody was asked (without a score), and what was answered: of no ticket and no person.
CREATE TABLE ticketing.survey_fact (
  day      date NOT NULL,
  survey   text NOT NULL,
  score    int,
  channel  text NOT NULL,
  policy   text NOT NULL,
  kind     text NOT NULL,
  team     text NOT NULL,
  agent    text
);
COMMENT ON COLUMN ticketing.survey_fact.agent IS 'pd:staff';
CREATE INDEX survey_fact_day ON ticketing.survey_fact (survey, day);
GRANT SELECT ON ticketing.survey_fact TO sala_app;

CREATE FUNCTION ticketing.survey_is_a_fact() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO ticketing.survey_fact
  SELECT ticketing.local_day(coalesce(NEW.answered_at, NEW.asked_at)), NEW.kind, NEW.score, channel, policy, kind, team, agent
  FROM ticketing.ticket_fact WHERE ticket = NEW.ticket;
  RETURN NULL;
END $$;
CREATE TRIGGER facts_of_asked AFTER UPDATE OF message ON ticketing.survey FOR EACH ROW
  WHEN (OLD.message IS NULL AND NEW.message IS NOT NULL) EXECUTE FUNCTION ticketing.survey_is_a_fact();
CREATE TRIGGER facts_of_answered AFTER UPDATE OF score ON ticketing.survey FOR EACH ROW
  WHEN (OLD.score IS NULL AND NEW.score IS NOT NULL) EXECUTE FUNCTION ticketing.survey_is_a_fact();
