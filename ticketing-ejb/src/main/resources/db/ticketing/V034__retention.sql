-- Whose tickets are kept whatever the period says; see consent.kept_record.
CREATE VIEW ticketing.kept AS SELECT subject_id AS customer, why, ticket, category FROM consent.kept_record;
GRANT SELECT ON ticketing.kept TO sala_app;

-- What is left of a ticket once its time is over: first without a word, then without its person.
ALTER TABLE ticketing.ticket
  ADD COLUMN aged_at      timestamptz,
  ADD COLUMN aged_in      uuid,
  ADD COLUMN unlinked_at  timestamptz;
COMMENT ON COLUMN ticketing.ticket.aged_at IS 'when its words went because its time was over';
COMMENT ON COLUMN ticketing.ticket.aged_in IS 'in which run of the retention';
COMMENT ON COLUMN ticketing.ticket.unlinked_at IS 'when its customer became nobody: an id that is no person''s';
CREATE INDEX ticket_aging ON ticketing.ticket (closed_at, id) WHERE aged_at IS NULL AND closed_at IS NOT NULL;
CREATE INDEX ticket_aged ON ticketing.ticket (aged_in) WHERE unlinked_at IS NULL AND aged_at IS NOT NULL;
CREATE INDEX identity_proof_sent ON ticketing.identity_proof (sent_at);
CREATE INDEX call_recorded ON ticketing.call (started_at) WHERE recording_ref IS NOT NULL;

-- The words of the history go with those of the ticket.
CREATE FUNCTION ticketing.forget_words_of_aged(tickets uuid[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  forgotten bigint;
BEGIN
  IF EXISTS (SELECT FROM unnest(tickets) AS named (id) LEFT JOIN ticketing.ticket USING (id) WHERE aged_at IS NULL) THEN
    RAISE EXCEPTION 'The time of these tickets is not over.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE ticketing.ticket_change
  SET from_value = CASE WHEN field IN ('subject', 'tags', 'reason') THEN NULL ELSE from_value END,
      to_value = CASE WHEN field IN ('subject', 'tags', 'reason') THEN NULL ELSE to_value END,
      reason = NULL
  WHERE ticket = ANY (tickets)
    AND (field IN ('subject', 'tags', 'reason') AND coalesce(from_value, to_value) IS NOT NULL OR reason IS NOT NULL);
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
REVOKE ALL ON FUNCTION ticketing.forget_words_of_aged(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ticketing.forget_words_of_aged(uuid[]) TO sala_app;

-- Persons as their time is told: by what they are known and whether anything they agreed to still holds.
CREATE VIEW ticketing.person AS
  SELECT s.id AS customer, s.registered_at,
    EXISTS (SELECT FROM consent.subject_identifier i WHERE i.subject_id = s.id AND i.kind = 'name') AS named,
    EXISTS (SELECT FROM consent.subject_identifier i
      WHERE i.subject_id = s.id AND i.kind IN ('line-user-id', 'handle')) AS social,
    s.merged_at IS NOT NULL OR EXISTS (SELECT FROM consent.subject other WHERE other.merged_into = s.id)
      OR EXISTS (SELECT FROM consent.subject_identifier i WHERE i.subject_id = s.id
        AND (i.verified_at IS NOT NULL OR i.kind IN ('email', 'phone', 'national-id'))) AS verified,
    EXISTS (SELECT FROM (
      SELECT DISTINCT ON (e.subject_id, e.purpose_key) e.event_type, e.valid_until
      FROM consent.same_person p JOIN consent.consent_event e ON e.subject_id = p.identity
      WHERE p.subject_id = s.id AND e.purpose_key IS NOT NULL
        AND e.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn',
          'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated')
      ORDER BY e.subject_id, e.purpose_key, e.recorded_at DESC, e.id DESC) word
      WHERE word.event_type IN ('ConsentGiven', 'RenewedConsentGiven')
        AND (word.valid_until IS NULL OR word.valid_until > now())) AS agreed
  FROM consent.subject s
  WHERE s.erased_at IS NULL AND s.merged_into IS NULL;
GRANT SELECT ON ticketing.person TO sala_app;
