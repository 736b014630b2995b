-- When it was last looked for another channel for an answer that nobody answered.
CREATE TABLE ticketing.fall_back (
  message    uuid PRIMARY KEY REFERENCES ticketing.message ON DELETE CASCADE,
  looked_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON ticketing.fall_back TO sala_app;

CREATE INDEX task_fall_back ON ticketing.task (message) WHERE kind = 'fall-back';
