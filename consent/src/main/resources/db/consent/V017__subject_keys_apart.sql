-- The keys of the subjects in a schema of their own, which no dump of the data contains: whoever was erased stays
-- unreadable in every copy of the data, since the key is in no copy made after.
CREATE SCHEMA subject_keys;
GRANT USAGE ON SCHEMA subject_keys TO sala_app;
ALTER TABLE consent.subject_key SET SCHEMA subject_keys;
COMMENT ON TABLE subject_keys.subject_key IS
    'Deleting the row makes every cipher of the subject unreadable. Dumped apart, and that dump is kept for days only.';

INSERT INTO consent.law_rule (key, position, kind, section_th, section_en)
SELECT 'RET-KEYS', max(position) + 1, 'retention', 'SUB-6', 'SUB-6' FROM consent.law_rule;
INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
    effective_from, recorded_at, recorded_by)
VALUES ('RET-KEYS', 1, 'ข้อมูลสำรองของกุญแจรายบุคคล', 'Backups of the subjects'' keys', 7, 'days',
    'default of this product', false, 'in-force', '2022-06-01', '2026-11-22T00:00:00Z', 'system');
