-- Short answers that a guest of a chat can read before writing to anybody. What stands here is public: no personal data.
CREATE TABLE ticketing.answer (
  id           uuid PRIMARY KEY,
  question_th  text NOT NULL CHECK (length(question_th) BETWEEN 1 AND 200),
  answer_th    text NOT NULL CHECK (length(answer_th) BETWEEN 1 AND 1000),
  question_en  text CHECK (length(question_en) BETWEEN 1 AND 200),
  answer_en    text CHECK (length(answer_en) BETWEEN 1 AND 1000),
  keywords     text[] NOT NULL DEFAULT '{}',
  place        integer NOT NULL,
  active       boolean NOT NULL,
  version      integer NOT NULL,
  updated_at   timestamptz NOT NULL,
  updated_by   text NOT NULL,
  CHECK ((question_en IS NULL) = (answer_en IS NULL))
);
COMMENT ON COLUMN ticketing.answer.place IS '1 is offered first';
COMMENT ON COLUMN ticketing.answer.updated_by IS 'pd:staff';

GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.answer TO sala_app;
