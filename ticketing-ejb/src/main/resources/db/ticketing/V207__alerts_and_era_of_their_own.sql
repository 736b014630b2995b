-- How each of the staff wants to hear of news, and by which years they count. Null is the usual era of their language.
ALTER TABLE ticketing.agent
  ADD COLUMN era text CHECK (era IN ('be', 'ce')),
  ADD COLUMN alerts text[] NOT NULL DEFAULT '{}';
GRANT UPDATE (era, alerts) ON ticketing.agent TO sala_app;
