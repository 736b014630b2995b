-- A message that its writer took back may come after the word that it was: what it says is then kept nowhere.
CREATE TABLE ticketing.taken_back (
  channel      text NOT NULL,
  external_id  text NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (channel, external_id)
);
COMMENT ON TABLE ticketing.taken_back IS 'messages that were taken back before the hub had them; names nobody';
GRANT SELECT, INSERT ON ticketing.taken_back TO sala_app;
