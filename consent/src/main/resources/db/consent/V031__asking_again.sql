-- Consents that end are asked about once, so many days before as the table of law says.
INSERT INTO consent.law_rule (key, position, kind, section_th, section_en)
SELECT 'S19-RENEWAL', max(position) + 1, 'duty', 'มาตรา 19', 'section 19' FROM consent.law_rule;
INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
    effective_from, recorded_at, recorded_by)
VALUES ('S19-RENEWAL', 1, 'ถามเจ้าของข้อมูลก่อนความยินยอมหมดอายุ', 'Before a consent ends, the person is asked whether it goes on',
    30, 'days', 'default of this product', true, 'in-force', '2022-06-01', '2026-11-22T00:00:00Z', 'system');

CREATE TABLE consent.renewal_asked (
    event_id uuid PRIMARY KEY REFERENCES consent.consent_event (id),
    asked_at timestamptz NOT NULL
);
COMMENT ON TABLE consent.renewal_asked IS 'The consents whose person was to be asked whether they go on: each of them once.';
SELECT consent.make_append_only('renewal_asked');
