-- Consents that could not be ended: they stop no others and are tried again every hour. Nothing rests on them meanwhile, since
-- the gate reads why they end from the facts.
CREATE TABLE consent.ending_set_aside (
    event_id uuid PRIMARY KEY REFERENCES consent.consent_event (id),
    fault    text NOT NULL,
    tries    integer NOT NULL,
    tried_at timestamptz NOT NULL
);
COMMENT ON COLUMN consent.ending_set_aside.fault IS 'Name of the fault, without its words, which may repeat what was said.';
GRANT SELECT, INSERT, UPDATE ON consent.ending_set_aside TO sala_app;

CREATE VIEW consent.consent_set_aside AS
    SELECT a.event_id, a.fault, a.tries, a.tried_at, c.notice_key, c.notice_version
    FROM consent.ending_set_aside a
    JOIN consent.consent_event e ON e.id = a.event_id
    JOIN consent.consent_current c
        ON c.subject_id = e.subject_id AND c.purpose_key = e.purpose_key AND c.event_id = e.id
    WHERE c.state IN ('ConsentGiven', 'RenewedConsentGiven');
COMMENT ON VIEW consent.consent_set_aside IS 'Those that have not ended since.';
GRANT SELECT ON consent.consent_set_aside TO sala_app;
