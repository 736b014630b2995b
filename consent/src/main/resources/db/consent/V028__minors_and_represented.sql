-- Who may consent for a person (section 20): bands of age instead of birthdays, and representatives with their document.
INSERT INTO consent.law_rule (key, position, kind, section_th, section_en)
SELECT 'P20.5-CONFIRM', max(position) + 1, 'duty', 'มาตรา 20', 'section 20' FROM consent.law_rule;
INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
    effective_from, recorded_at, recorded_by)
VALUES ('P20.5-CONFIRM', 1, 'เจ้าของข้อมูลยืนยันสิ่งที่ผู้แทนยินยอมไว้ นับแต่วันที่ยินยอมเองได้ ภายใน',
    'What a representative agreed to is confirmed by the person within, from the day on which they decide alone', 90, 'days',
    'default of this product', true, 'in-force', '2022-06-01', now(), 'system');

-- Rows are added and the newest counts; an erasure takes them, since a day on which a band ends tells an age.
CREATE TABLE consent.person_capacity (
    id          uuid PRIMARY KEY,
    subject_id  uuid NOT NULL REFERENCES consent.subject (id),
    band        text NOT NULL CHECK (band IN ('unknown', 'child', 'minor', 'adult', 'incompetent', 'quasi-incompetent')),
    child_until date,
    alone_from  date,
    confirm_by  date,
    laws        text[] NOT NULL,
    reason      text NOT NULL CHECK (reason IN ('person-said', 'representative-said', 'document-seen', 'court-order',
        'marriage', 'mistake')),
    set_at      timestamptz NOT NULL,
    set_by      text NOT NULL,
    CONSTRAINT person_capacity_days CHECK ((band = 'child') = (child_until IS NOT NULL)
        AND (band IN ('child', 'minor', 'adult')) = (alone_from IS NOT NULL)
        AND (alone_from IS NULL) = (confirm_by IS NULL))
);
COMMENT ON COLUMN consent.person_capacity.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.person_capacity.set_by IS 'pd:staff';
COMMENT ON COLUMN consent.person_capacity.child_until IS 'First day in Thailand on which the person is no child any more.';
COMMENT ON COLUMN consent.person_capacity.alone_from IS 'First day on which the person decides alone; null while nobody knows.';
COMMENT ON COLUMN consent.person_capacity.confirm_by IS
    'Last day on which what a representative agreed to binds without the person''s own word.';
COMMENT ON COLUMN consent.person_capacity.laws IS 'The rules, as key/version, by which the days were counted.';
CREATE INDEX person_capacity_of_subject ON consent.person_capacity (subject_id, set_at DESC, id DESC);
CREATE INDEX person_capacity_alone ON consent.person_capacity (alone_from) WHERE alone_from IS NOT NULL;

CREATE VIEW consent.capacity_now AS
    SELECT DISTINCT ON (subject_id) * FROM consent.person_capacity ORDER BY subject_id, set_at DESC, id DESC;

CREATE TABLE consent.representation (
    id                uuid PRIMARY KEY,
    subject_id        uuid NOT NULL REFERENCES consent.subject (id),
    role              text NOT NULL CHECK (role IN ('parental', 'custodian', 'curator')),
    representative_id uuid REFERENCES consent.subject (id),
    name              bytea,
    document          text NOT NULL CHECK (document IN ('birth-certificate', 'house-registration', 'court-order',
        'identity-document', 'attestation')),
    document_sha256   bytea,
    valid_from        date NOT NULL,
    valid_to          date,
    recorded_at       timestamptz NOT NULL,
    recorded_by       text NOT NULL,
    CONSTRAINT representation_by_one CHECK ((representative_id IS NULL) <> (name IS NULL)
        AND representative_id IS DISTINCT FROM subject_id),
    CONSTRAINT representation_days CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON COLUMN consent.representation.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.representation.representative_id IS 'pd:subject';
COMMENT ON COLUMN consent.representation.name IS 'pd:free-text';
COMMENT ON COLUMN consent.representation.recorded_by IS 'pd:staff';
COMMENT ON COLUMN consent.representation.valid_to IS 'Last day, in Thailand; null until it is ended.';
CREATE INDEX representation_of_subject ON consent.representation (subject_id);
CREATE INDEX representation_by ON consent.representation (representative_id) WHERE representative_id IS NOT NULL;

CREATE TABLE consent.representation_end (
    representation_id uuid PRIMARY KEY REFERENCES consent.representation (id),
    ended_at          timestamptz NOT NULL,
    ended_by          text NOT NULL,
    reason            text NOT NULL CHECK (reason IN ('authority-ended', 'replaced', 'of-age', 'mistake'))
);
COMMENT ON COLUMN consent.representation_end.ended_by IS 'pd:staff';

-- By whom a word was said for the person, or whose joint word it needed.
ALTER TABLE consent.consent_event ADD COLUMN representation_id uuid;

SELECT consent.make_append_only('representation', 'representation_end');
REVOKE ALL ON consent.person_capacity FROM sala_app;
GRANT SELECT, INSERT, DELETE ON consent.person_capacity TO sala_app;
GRANT SELECT ON consent.capacity_now TO sala_app;
CREATE TRIGGER person_capacity_is_immutable BEFORE UPDATE ON consent.person_capacity
    FOR EACH ROW EXECUTE FUNCTION consent.refuse_change();
