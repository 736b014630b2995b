-- A person hears of who looked by role and team. Who it was, only by an officer's decision with its ground.
CREATE TABLE consent.viewer_disclosure (
    id           uuid PRIMARY KEY,
    subject_id   uuid NOT NULL REFERENCES consent.subject (id),
    actor        text NOT NULL,
    ground       text NOT NULL CHECK (ground IN ('legal-claim', 'court-order', 'breach-of-duty', 'colleague-agrees')),
    disclosed_at timestamptz NOT NULL,
    disclosed_by text NOT NULL,
    CONSTRAINT viewer_disclosure_once UNIQUE (subject_id, actor)
);
COMMENT ON COLUMN consent.viewer_disclosure.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.viewer_disclosure.actor IS 'pd:staff';
COMMENT ON COLUMN consent.viewer_disclosure.disclosed_by IS 'pd:staff';

SELECT consent.make_append_only('viewer_disclosure');
