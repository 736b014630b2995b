-- How each consent stands, for lists and figures. The events are the truth and what the gate reads; this follows them in
-- their own transaction, and is compared with them every night.
CREATE TABLE consent.consent_current (
    subject_id      uuid NOT NULL,
    purpose_key     text NOT NULL,
    event_id        uuid NOT NULL,
    state           text NOT NULL,
    purpose_version integer,
    recorded_at     timestamptz NOT NULL,
    valid_until     timestamptz,
    PRIMARY KEY (subject_id, purpose_key)
);
COMMENT ON COLUMN consent.consent_current.subject_id IS 'pd:subject';
CREATE INDEX consent_current_of_purpose ON consent.consent_current (purpose_key, state);

CREATE VIEW consent.newest_word AS
    SELECT DISTINCT ON (subject_id, purpose_key) subject_id, purpose_key, id AS event_id, event_type AS state,
        purpose_version, recorded_at, valid_until
    FROM consent.consent_event
    WHERE purpose_key IS NOT NULL
      AND event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn', 'ConsentRevoked',
          'ConsentExpired', 'ConsentInvalidated')
    ORDER BY subject_id, purpose_key, recorded_at DESC, id DESC;

-- By the owner's right: the hub's role reads the projection and changes it by events alone.
CREATE FUNCTION consent.follow_word() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO consent.consent_current AS c
        (subject_id, purpose_key, event_id, state, purpose_version, recorded_at, valid_until)
    VALUES (NEW.subject_id, NEW.purpose_key, NEW.id, NEW.event_type, NEW.purpose_version, NEW.recorded_at, NEW.valid_until)
    ON CONFLICT (subject_id, purpose_key) DO UPDATE
        SET event_id = EXCLUDED.event_id, state = EXCLUDED.state, purpose_version = EXCLUDED.purpose_version,
            recorded_at = EXCLUDED.recorded_at, valid_until = EXCLUDED.valid_until
        WHERE (EXCLUDED.recorded_at, EXCLUDED.event_id) > (c.recorded_at, c.event_id);
    RETURN NULL;
END $$;
CREATE TRIGGER consent_event_is_followed AFTER INSERT ON consent.consent_event
    FOR EACH ROW
    WHEN (NEW.purpose_key IS NOT NULL AND NEW.event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused',
        'ConsentWithdrawn', 'ConsentRevoked', 'ConsentExpired', 'ConsentInvalidated'))
    EXECUTE FUNCTION consent.follow_word();

-- Makes it what the events say, whatever it was. Returns how many rows were not.
CREATE FUNCTION consent.rebuild_consent_current() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone   bigint;
    mended bigint;
BEGIN
    LOCK TABLE consent.consent_current IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM consent.consent_current c
    WHERE NOT EXISTS (SELECT 1 FROM consent.newest_word w
        WHERE w.subject_id = c.subject_id AND w.purpose_key = c.purpose_key);
    GET DIAGNOSTICS gone = ROW_COUNT;
    INSERT INTO consent.consent_current AS c
        (subject_id, purpose_key, event_id, state, purpose_version, recorded_at, valid_until)
    SELECT subject_id, purpose_key, event_id, state, purpose_version, recorded_at, valid_until FROM consent.newest_word
    ON CONFLICT (subject_id, purpose_key) DO UPDATE
        SET event_id = EXCLUDED.event_id, state = EXCLUDED.state, purpose_version = EXCLUDED.purpose_version,
            recorded_at = EXCLUDED.recorded_at, valid_until = EXCLUDED.valid_until
        WHERE (c.event_id, c.state, c.recorded_at) IS DISTINCT FROM
                (EXCLUDED.event_id, EXCLUDED.state, EXCLUDED.recorded_at)
            OR c.purpose_version IS DISTINCT FROM EXCLUDED.purpose_version
            OR c.valid_until IS DISTINCT FROM EXCLUDED.valid_until;
    GET DIAGNOSTICS mended = ROW_COUNT;
    RETURN gone + mended;
END $$;

CREATE TABLE consent.consent_check (
    id        uuid PRIMARY KEY,
    at        timestamptz NOT NULL,
    words     bigint NOT NULL,
    differing bigint NOT NULL,
    mended    bigint NOT NULL,
    remaining bigint NOT NULL
);
COMMENT ON TABLE consent.consent_check IS 'Comparisons of consent_current with the events, and how many rows were made right.';

SELECT consent.rebuild_consent_current();
SELECT consent.make_append_only('consent_check');
REVOKE ALL ON consent.consent_current FROM sala_app;
GRANT SELECT ON consent.consent_current, consent.newest_word TO sala_app;
REVOKE ALL ON FUNCTION consent.rebuild_consent_current(), consent.follow_word() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION consent.rebuild_consent_current() TO sala_app;
