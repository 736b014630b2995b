-- Purposes (section 21) and privacy notices (section 23). A version is never changed: a new one is added.
CREATE FUNCTION consent.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%.% is append-only', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TABLE consent.purpose (
    key           text PRIMARY KEY CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    registered_at timestamptz NOT NULL
);

CREATE TABLE consent.purpose_version (
    purpose_key               text NOT NULL REFERENCES consent.purpose (key),
    version                   integer NOT NULL CHECK (version > 0),
    title_th                  text NOT NULL,
    title_en                  text NOT NULL,
    basis                     text NOT NULL,
    dpv_purpose               text NOT NULL,
    necessary_for_service     boolean NOT NULL,
    minor_can_consent_alone   boolean NOT NULL,
    asks_again                boolean NOT NULL,
    survives_restriction      boolean NOT NULL,
    consent_validity          interval,
    withdrawal_consequence_th text,
    withdrawal_consequence_en text,
    balancing_test_th         text,
    balancing_test_en         text,
    balancing_review_on       date,
    data_categories           text[] NOT NULL,
    recipients                text[] NOT NULL,
    countries                 text[] NOT NULL,
    retention_policy_key      text NOT NULL,
    effective_from            timestamptz NOT NULL,
    published_at              timestamptz NOT NULL,
    published_by              text NOT NULL,
    PRIMARY KEY (purpose_key, version),
    CONSTRAINT purpose_version_basis CHECK (basis IN (
        'S19_CONSENT', 'S24_1', 'S24_2', 'S24_3', 'S24_4', 'S24_5', 'S24_6',
        'S26_CONSENT', 'S26_1', 'S26_2', 'S26_3', 'S26_4', 'S26_5')),
    CONSTRAINT purpose_version_balancing_test CHECK (basis <> 'S24_5'
        OR (balancing_test_th IS NOT NULL AND balancing_test_en IS NOT NULL AND balancing_review_on IS NOT NULL)),
    CONSTRAINT purpose_version_consequence CHECK (basis NOT IN ('S19_CONSENT', 'S26_CONSENT')
        OR (withdrawal_consequence_th IS NOT NULL AND withdrawal_consequence_en IS NOT NULL))
);
COMMENT ON COLUMN consent.purpose_version.asks_again IS
    'The version widens what was agreed (section 21): consents to earlier versions do not satisfy it.';
COMMENT ON COLUMN consent.purpose_version.survives_restriction IS
    'May be pursued while the subject''s data is restricted (section 34).';
COMMENT ON COLUMN consent.purpose_version.published_by IS 'pd:staff';

CREATE TABLE consent.notice (
    key           text PRIMARY KEY CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    first_contact boolean NOT NULL,
    registered_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX notice_one_for_first_contact ON consent.notice (first_contact) WHERE first_contact;

CREATE TABLE consent.notice_version (
    notice_key     text NOT NULL REFERENCES consent.notice (key),
    version        integer NOT NULL CHECK (version > 0),
    language       text NOT NULL CHECK (language IN ('th', 'en')),
    title          text NOT NULL,
    html           text NOT NULL,
    sha256         bytea NOT NULL,
    effective_from timestamptz NOT NULL,
    published_at   timestamptz NOT NULL,
    published_by   text NOT NULL,
    PRIMARY KEY (notice_key, version, language),
    CONSTRAINT notice_version_hash CHECK (sha256 = sha256(convert_to(html, 'UTF8')))
);
COMMENT ON COLUMN consent.notice_version.published_by IS 'pd:staff';

CREATE TRIGGER purpose_version_is_immutable BEFORE UPDATE OR DELETE ON consent.purpose_version
    FOR EACH ROW EXECUTE FUNCTION consent.refuse_change();
CREATE TRIGGER purpose_version_is_kept BEFORE TRUNCATE ON consent.purpose_version
    FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change();
CREATE TRIGGER notice_version_is_immutable BEFORE UPDATE OR DELETE ON consent.notice_version
    FOR EACH ROW EXECUTE FUNCTION consent.refuse_change();
CREATE TRIGGER notice_version_is_kept BEFORE TRUNCATE ON consent.notice_version
    FOR EACH STATEMENT EXECUTE FUNCTION consent.refuse_change();

REVOKE ALL ON consent.purpose, consent.purpose_version, consent.notice, consent.notice_version FROM sala_app;
GRANT SELECT, INSERT ON consent.purpose, consent.purpose_version, consent.notice, consent.notice_version TO sala_app;
