-- Which short answers somebody read before writing a message, in the words in which they stood when the message came.
CREATE TABLE ticketing.answer_read (
  message   uuid NOT NULL REFERENCES ticketing.message ON DELETE CASCADE,
  place     integer NOT NULL,
  answer    uuid NOT NULL,
  language  text NOT NULL CHECK (language IN ('th', 'en')),
  question  text NOT NULL,
  words     text NOT NULL,
  helped    boolean NOT NULL,
  PRIMARY KEY (message, place)
);
COMMENT ON COLUMN ticketing.answer_read.place IS '1 was read first';
COMMENT ON COLUMN ticketing.answer_read.answer IS 'id of the answer, which may be gone';
COMMENT ON COLUMN ticketing.answer_read.question IS 'pd:message-content';
COMMENT ON COLUMN ticketing.answer_read.words IS 'pd:message-content';

GRANT SELECT, INSERT ON ticketing.answer_read TO sala_app;
