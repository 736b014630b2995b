-- Why customers write, as a tree of each team. A version never changes: a name or a retirement is the next one.
-- A team without a row has version 1, which holds 'other' alone.
CREATE TABLE ticketing.reason_version (
  team      text NOT NULL REFERENCES ticketing.team,
  version   int NOT NULL CHECK (version > 1),
  document  jsonb NOT NULL,
  made_at   timestamptz NOT NULL,
  made_by   text NOT NULL,
  PRIMARY KEY (team, version)
);
COMMENT ON COLUMN ticketing.reason_version.made_by IS 'pd:staff';
GRANT SELECT, INSERT ON ticketing.reason_version TO sala_app;

-- The reason that a ticket was closed under, as a figure: a code of a tree, never words of or about a person.
ALTER TABLE ticketing.ticket
  ADD COLUMN closed_reason text,
  ADD COLUMN closed_reason_team text,
  ADD COLUMN closed_reason_version int,
  ADD CHECK ((closed_reason IS NULL) = (closed_reason_version IS NULL)),
  ADD CHECK ((closed_reason IS NULL) = (closed_reason_team IS NULL));

-- How often a customer is tried before a ticket ends as unreachable (seed TK-6). The newest version holds.
CREATE TABLE ticketing.attempt_rule_version (
  version  int PRIMARY KEY,
  calls    int NOT NULL CHECK (calls BETWEEN 0 AND 20),
  emails   int NOT NULL CHECK (emails BETWEEN 0 AND 20),
  made_at  timestamptz NOT NULL DEFAULT now(),
  made_by  text NOT NULL DEFAULT 'sala'
);
COMMENT ON COLUMN ticketing.attempt_rule_version.made_by IS 'pd:staff';
INSERT INTO ticketing.attempt_rule_version (version, calls, emails) VALUES (1, 3, 2);
GRANT SELECT, INSERT ON ticketing.attempt_rule_version TO sala_app;
