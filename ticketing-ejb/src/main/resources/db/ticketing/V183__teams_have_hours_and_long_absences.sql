ALTER TABLE ticketing.team
  ADD COLUMN calendar text,
  ADD COLUMN give_back_hours int CHECK (give_back_hours BETWEEN 1 AND 720);
COMMENT ON COLUMN ticketing.team.calendar IS 'nobody is given work while it is closed; none: it is given at any time';
COMMENT ON COLUMN ticketing.team.give_back_hours IS
  'away for longer, for whatever reason, an agent gives back what is not begun and what waits for an answer; none: never';
GRANT UPDATE (calendar, give_back_hours) ON ticketing.team TO sala_app;
