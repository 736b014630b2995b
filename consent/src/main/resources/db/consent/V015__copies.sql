-- What a person is handed: made off the request's path, sealed under a key that is sealed with the person's own, gone after
-- its time. Not evidence: what is proved is the deed.
INSERT INTO consent.law_rule (key, position, kind, section_th, section_en) VALUES
    ('RET-COPY', 1047, 'retention', 'ค่าเริ่มต้นของระบบ', 'default of this product');
INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
    effective_from, recorded_at, recorded_by) VALUES
    ('RET-COPY', 1, 'สำเนาข้อมูลที่จัดทำให้เจ้าของข้อมูล นับแต่จัดทำเสร็จ',
        'The copy that was made for a person, from its making', 30, 'days', 'default of this product', false, 'in-force',
        '2022-06-01', now(), 'system');

CREATE TABLE consent.person_copy (
    request_id    uuid PRIMARY KEY REFERENCES consent.rights_request (id),
    subject_id    uuid NOT NULL REFERENCES consent.subject (id),
    state         text NOT NULL CHECK (state IN ('building', 'ready', 'failed', 'expired')),
    done          integer NOT NULL DEFAULT 0,
    total         integer NOT NULL,
    tries         integer NOT NULL DEFAULT 0,
    claimed_until timestamptz,
    asked_at      timestamptz NOT NULL,
    asked_by      text NOT NULL,
    ready_at      timestamptz,
    expires_at    timestamptz,
    size          bigint,
    sha256        bytea,
    key           bytea,
    content       bytea,
    CONSTRAINT person_copy_content CHECK ((state = 'ready') = (content IS NOT NULL)
        AND (content IS NULL) = (key IS NULL))
);
ALTER TABLE consent.person_copy ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON COLUMN consent.person_copy.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.person_copy.asked_by IS 'pd:staff';
COMMENT ON COLUMN consent.person_copy.content IS 'pd:message-content';
COMMENT ON COLUMN consent.person_copy.key IS 'Opens the content, and is itself sealed with the key of the person.';
CREATE INDEX person_copy_of_subject ON consent.person_copy (subject_id);
CREATE INDEX person_copy_at_work ON consent.person_copy (asked_at) WHERE state = 'building';
GRANT SELECT, INSERT, UPDATE, DELETE ON consent.person_copy TO sala_app;
