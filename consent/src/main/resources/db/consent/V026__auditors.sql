-- An auditor reads for a limited time, what an officer granted, and persons by pseudonyms unless the grant says otherwise.
CREATE TABLE consent.audit_grant (
    id         uuid PRIMARY KEY,
    auditor    text NOT NULL,
    areas      text[] NOT NULL CHECK (cardinality(areas) > 0),
    identity   boolean NOT NULL,
    ground     text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to   timestamptz NOT NULL,
    granted_at timestamptz NOT NULL,
    granted_by text NOT NULL,
    CONSTRAINT audit_grant_ends CHECK (valid_to > valid_from)
);
COMMENT ON COLUMN consent.audit_grant.auditor IS 'pd:staff';
COMMENT ON COLUMN consent.audit_grant.areas IS 'What may be read: all, or parts of the privacy records by their path.';
COMMENT ON COLUMN consent.audit_grant.identity IS 'Whether names are shown instead of pseudonyms.';
COMMENT ON COLUMN consent.audit_grant.ground IS 'pd:staff';
COMMENT ON COLUMN consent.audit_grant.granted_by IS 'pd:staff';
CREATE INDEX audit_grant_of_auditor ON consent.audit_grant (auditor, valid_to DESC);

CREATE TABLE consent.audit_grant_end (
    grant_id uuid PRIMARY KEY REFERENCES consent.audit_grant (id),
    ended_at timestamptz NOT NULL,
    ended_by text NOT NULL
);
COMMENT ON COLUMN consent.audit_grant_end.ended_by IS 'pd:staff';

SELECT consent.make_append_only('audit_grant', 'audit_grant_end');
