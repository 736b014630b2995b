-- The clock of the next response runs once for each time the customer is left waiting: rounds.
ALTER TABLE ticketing.sla_pause DROP CONSTRAINT sla_pause_ticket_clock_fkey;
ALTER TABLE ticketing.sla_pause ADD COLUMN round int NOT NULL DEFAULT 1;
ALTER TABLE ticketing.sla_clock ADD COLUMN round int NOT NULL DEFAULT 1;
ALTER TABLE ticketing.sla_clock DROP CONSTRAINT sla_clock_pkey, ADD PRIMARY KEY (ticket, clock, round);
ALTER TABLE ticketing.sla_pause DROP CONSTRAINT sla_pause_pkey, ADD PRIMARY KEY (ticket, clock, round, from_at);
ALTER TABLE ticketing.sla_pause ADD FOREIGN KEY (ticket, clock, round) REFERENCES ticketing.sla_clock ON DELETE CASCADE;
DROP INDEX ticketing.sla_pause_running;
CREATE UNIQUE INDEX sla_pause_running ON ticketing.sla_pause (ticket, clock, round) WHERE to_at IS NULL;

-- When somebody is to hear of a clock (P6): each row fires once, also for a target that was reached late.
CREATE TABLE ticketing.sla_alarm (
  ticket    uuid NOT NULL,
  clock     text NOT NULL,
  round     int NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('warning', 'breach', 'escalation')),
  level     int NOT NULL,
  due_at    timestamptz,
  fired_at  timestamptz,
  PRIMARY KEY (ticket, clock, round, kind, level),
  FOREIGN KEY (ticket, clock, round) REFERENCES ticketing.sla_clock ON DELETE CASCADE
);
COMMENT ON COLUMN ticketing.sla_alarm.level IS 'per cent of the target for a warning, the step for an escalation, else 0';
COMMENT ON COLUMN ticketing.sla_alarm.due_at IS 'null while the clock is paused, and once it ended before';
CREATE INDEX sla_alarm_due ON ticketing.sla_alarm (due_at) WHERE fired_at IS NULL;
CREATE INDEX sla_alarm_fired ON ticketing.sla_alarm (fired_at) WHERE fired_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON ticketing.sla_alarm TO sala_app;

-- The clocks that run already. What is late by now was late before anybody was told.
INSERT INTO ticketing.sla_alarm (ticket, clock, round, kind, level, due_at, fired_at)
SELECT ticket, clock, round, 'breach', 0, due_at, CASE WHEN due_at < now() THEN due_at END
FROM ticketing.sla_clock WHERE met_at IS NULL AND stopped_at IS NULL;
