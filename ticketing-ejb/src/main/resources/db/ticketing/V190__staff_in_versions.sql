-- Who changes a team or a person says which version they saw.
ALTER TABLE ticketing.team ADD COLUMN version int NOT NULL DEFAULT 1;
ALTER TABLE ticketing.agent ADD COLUMN version int NOT NULL DEFAULT 1;
