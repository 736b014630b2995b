-- A notice that was found defective (section 19): from the row on nothing rests on a consent that cites it. What ends each of
-- those consents in the ledger follows in batches; how many are left is told by consent_current.
CREATE TABLE consent.notice_defect (
    notice_key text NOT NULL REFERENCES consent.notice (key),
    version    integer NOT NULL,
    reason     text NOT NULL,
    found_at   timestamptz NOT NULL,
    found_by   text NOT NULL,
    consents   bigint NOT NULL,
    persons    bigint NOT NULL,
    PRIMARY KEY (notice_key, version)
);
COMMENT ON COLUMN consent.notice_defect.found_by IS 'pd:staff';
COMMENT ON COLUMN consent.notice_defect.consents IS 'How many were in force under it when it was found.';

CREATE TABLE consent.notice_defect_done (
    notice_key text NOT NULL,
    version    integer NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (notice_key, version),
    FOREIGN KEY (notice_key, version) REFERENCES consent.notice_defect (notice_key, version)
);
SELECT consent.make_append_only('notice_defect', 'notice_defect_done');

-- What was invalidated before, at once.
INSERT INTO consent.notice_defect (notice_key, version, reason, found_at, found_by, consents, persons)
SELECT DISTINCT ON (v.notice_key, v.version) v.notice_key, v.version, a.detail ->> 'reason', a.at, a.actor,
    (a.detail ->> 'consents')::bigint, (a.detail ->> 'consents')::bigint
FROM consent.audit_event a
JOIN consent.notice_version v ON a.about = 'notice:' || v.notice_key || '/' || v.version
WHERE a.action = 'consents-invalidated'
ORDER BY v.notice_key, v.version, a.at;

-- The current consents name the notice that they rest on, so that those of one are found and counted without reading events.
ALTER TABLE consent.consent_current ADD COLUMN notice_key text, ADD COLUMN notice_version integer;

CREATE OR REPLACE VIEW consent.newest_word AS
    SELECT DISTINCT ON (subject_id, purpose_key) subject_id, purpose_key, id AS event_id, event_type AS state,
        purpose_version, recorded_at, valid_until, notice_key, notice_version
    FROM consent.consent_event
    WHERE purpose_key IS NOT NULL
      AND event_type IN ('ConsentGiven', 'RenewedConsentGiven', 'ConsentRefused', 'ConsentWithdrawn', 'ConsentRevoked',
          'ConsentExpired', 'ConsentInvalidated')
    ORDER BY subject_id, purpose_key, recorded_at DESC, id DESC;

CREATE OR REPLACE FUNCTION consent.follow_word() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO consent.consent_current AS c (subject_id, purpose_key, event_id, state, purpose_version, recorded_at,
        valid_until, notice_key, notice_version)
    VALUES (NEW.subject_id, NEW.purpose_key, NEW.id, NEW.event_type, NEW.purpose_version, NEW.recorded_at, NEW.valid_until,
        NEW.notice_key, NEW.notice_version)
    ON CONFLICT (subject_id, purpose_key) DO UPDATE
        SET event_id = EXCLUDED.event_id, state = EXCLUDED.state, purpose_version = EXCLUDED.purpose_version,
            recorded_at = EXCLUDED.recorded_at, valid_until = EXCLUDED.valid_until, notice_key = EXCLUDED.notice_key,
            notice_version = EXCLUDED.notice_version
        WHERE (EXCLUDED.recorded_at, EXCLUDED.event_id) > (c.recorded_at, c.event_id);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION consent.rebuild_consent_current() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
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
    INSERT INTO consent.consent_current AS c (subject_id, purpose_key, event_id, state, purpose_version, recorded_at,
        valid_until, notice_key, notice_version)
    SELECT subject_id, purpose_key, event_id, state, purpose_version, recorded_at, valid_until, notice_key, notice_version
    FROM consent.newest_word
    ON CONFLICT (subject_id, purpose_key) DO UPDATE
        SET event_id = EXCLUDED.event_id, state = EXCLUDED.state, purpose_version = EXCLUDED.purpose_version,
            recorded_at = EXCLUDED.recorded_at, valid_until = EXCLUDED.valid_until, notice_key = EXCLUDED.notice_key,
            notice_version = EXCLUDED.notice_version
        WHERE (c.event_id, c.state, c.recorded_at) IS DISTINCT FROM
                (EXCLUDED.event_id, EXCLUDED.state, EXCLUDED.recorded_at)
            OR (c.purpose_version, c.valid_until, c.notice_key, c.notice_version) IS DISTINCT FROM
                (EXCLUDED.purpose_version, EXCLUDED.valid_until, EXCLUDED.notice_key, EXCLUDED.notice_version);
    GET DIAGNOSTICS mended = ROW_COUNT;
    RETURN gone + mended;
END $$;
SELECT consent.rebuild_consent_current();

-- Rows leave these as their consents end, so what is left is found at once however many ended before.
CREATE INDEX consent_current_of_notice ON consent.consent_current (notice_key, notice_version)
    WHERE state IN ('ConsentGiven', 'RenewedConsentGiven');
CREATE INDEX consent_current_until ON consent.consent_current (valid_until)
    WHERE state IN ('ConsentGiven', 'RenewedConsentGiven');
DROP INDEX consent.consent_event_of_notice;
