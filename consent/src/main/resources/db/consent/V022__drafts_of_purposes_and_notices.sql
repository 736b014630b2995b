-- What an officer writes before it is published. Drafts change; what was published never does.
ALTER TABLE consent.purpose_version
    ADD COLUMN necessity_th        text,
    ADD COLUMN prescribed_form_ref text,
    ADD COLUMN sources             text[] NOT NULL DEFAULT '{}',
    ADD COLUMN source_notice       text,
    ADD COLUMN sha256              bytea;
COMMENT ON COLUMN consent.purpose_version.necessity_th IS 'Why no less would do (section 22); null in versions from before it was asked.';
COMMENT ON COLUMN consent.purpose_version.prescribed_form_ref IS 'Form that the Committee prescribed (section 19); null where there is none.';
COMMENT ON COLUMN consent.purpose_version.sources IS 'Where data comes from besides the person (section 25); empty for nowhere.';
COMMENT ON COLUMN consent.purpose_version.source_notice IS 'Notice by which persons learn of those sources within 30 days (section 25).';
COMMENT ON COLUMN consent.purpose_version.sha256 IS 'Of the words that were agreed to; null in versions from before.';

-- English is optional; Thai is not.
ALTER TABLE consent.purpose_version
    DROP CONSTRAINT purpose_version_balancing_test,
    DROP CONSTRAINT purpose_version_consequence,
    ADD CONSTRAINT purpose_version_balancing_test CHECK (basis <> 'S24_5'
        OR (balancing_test_th IS NOT NULL AND balancing_review_on IS NOT NULL)),
    ADD CONSTRAINT purpose_version_consequence CHECK (basis NOT IN ('S19_CONSENT', 'S26_CONSENT')
        OR withdrawal_consequence_th IS NOT NULL);

CREATE TABLE consent.purpose_draft (
    key                       text PRIMARY KEY CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title_th                  text,
    title_en                  text,
    basis                     text,
    dpv_purpose               text,
    necessary_for_service     boolean,
    necessity_th              text,
    minor_can_consent_alone   boolean,
    survives_restriction      boolean,
    validity_months           integer,
    withdrawal_consequence_th text,
    withdrawal_consequence_en text,
    balancing_test_th         text,
    balancing_test_en         text,
    balancing_review_on       date,
    data_categories           text[] NOT NULL,
    recipients                text[] NOT NULL,
    countries                 text[] NOT NULL,
    channels                  text[] NOT NULL,
    retention_policy_key      text,
    prescribed_form           boolean,
    prescribed_form_ref       text,
    sources                   text[] NOT NULL,
    source_notice             text,
    saved_at                  timestamptz NOT NULL,
    saved_by                  text NOT NULL
);
COMMENT ON COLUMN consent.purpose_draft.saved_by IS 'pd:staff';

CREATE TABLE consent.notice_draft (
    key      text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    language text NOT NULL CHECK (language IN ('th', 'en')),
    title      text,
    purposes   text,
    necessity  text,
    data       text,
    recipients text,
    controller text,
    rights     text,
    transfers  text,
    saved_at   timestamptz NOT NULL,
    saved_by   text NOT NULL,
    PRIMARY KEY (key, language)
);
COMMENT ON COLUMN consent.notice_draft.saved_by IS 'pd:staff';

CREATE TABLE consent.notice_draft_choice (
    key         text NOT NULL,
    place       integer NOT NULL,
    purposes    text[] NOT NULL,
    preselected boolean NOT NULL,
    PRIMARY KEY (key, place)
);

CREATE TABLE consent.notice_choice (
    notice_key  text NOT NULL REFERENCES consent.notice (key),
    version     integer NOT NULL,
    purpose_key text NOT NULL REFERENCES consent.purpose (key),
    PRIMARY KEY (notice_key, version, purpose_key)
);
COMMENT ON TABLE consent.notice_choice IS 'What may be agreed to below a notice: one choice for each purpose, none ticked beforehand.';
SELECT consent.make_append_only('notice_choice');
GRANT SELECT, INSERT, UPDATE, DELETE ON consent.purpose_draft, consent.notice_draft, consent.notice_draft_choice TO sala_app;
