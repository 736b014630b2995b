-- What its writer took back is nowhere any more; that it was said, when and by whom, stays.
ALTER TABLE ticketing.message ADD COLUMN unsent_at timestamptz;
COMMENT ON COLUMN ticketing.message.unsent_at IS 'when its writer took the message back; its words and files are gone';
GRANT DELETE ON ticketing.attachment TO sala_app;

-- Where nothing can be sent: the person blocked us, or another module answers there. No withdrawal of any consent.
CREATE TABLE ticketing.unreachable (
  channel  text NOT NULL,
  address  bytea NOT NULL,
  reason   text NOT NULL CHECK (reason IN ('unfollowed', 'blocked', 'standby')),
  since    timestamptz NOT NULL,
  PRIMARY KEY (channel, address)
);
COMMENT ON COLUMN ticketing.unreachable.address IS 'pd:identifier-hash';
GRANT SELECT, INSERT, UPDATE, DELETE ON ticketing.unreachable TO sala_app;

-- A subject made of the words of a message goes with them, from the history too.
CREATE FUNCTION ticketing.forget_subject_taken_back(taken uuid, words text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE ticketing.ticket_change
  SET from_value = CASE WHEN from_value = words THEN NULL ELSE from_value END,
      to_value = CASE WHEN to_value = words THEN NULL ELSE to_value END
  WHERE field = 'subject' AND words IN (from_value, to_value)
    AND ticket = (SELECT ticket FROM ticketing.message WHERE id = taken AND unsent_at IS NOT NULL);
END $$;
REVOKE ALL ON FUNCTION ticketing.forget_subject_taken_back(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ticketing.forget_subject_taken_back(uuid, text) TO sala_app;
