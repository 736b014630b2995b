-- That a customer was told, once for each ticket, that a promise was missed; and the complaint that followed (seed SL-7).
CREATE TABLE ticketing.breach_notice (
  ticket   uuid PRIMARY KEY REFERENCES ticketing.ticket ON DELETE CASCADE,
  clock    text NOT NULL,
  at       timestamptz NOT NULL,
  -- Without a foreign key, for an erasure takes the message and leaves the figure.
  message  uuid,
  refused  text,
  CHECK ((message IS NULL) <> (refused IS NULL))
);
GRANT SELECT, INSERT ON ticketing.breach_notice TO sala_app;

CREATE TABLE ticketing.complaint (
  about   uuid PRIMARY KEY REFERENCES ticketing.ticket ON DELETE CASCADE,
  ticket  uuid NOT NULL UNIQUE REFERENCES ticketing.ticket ON DELETE CASCADE,
  at      timestamptz NOT NULL
);
GRANT SELECT, INSERT ON ticketing.complaint TO sala_app;
