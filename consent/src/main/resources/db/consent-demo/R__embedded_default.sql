-- The auditor of the embedded default may read everything for a year, persons by pseudonyms. Never run in production mode.
INSERT INTO consent.audit_grant (id, auditor, areas, identity, ground, valid_from, valid_to, granted_at, granted_by)
VALUES ('01930000-0000-7000-8000-00000000c001', 'auditor1', '{all}', false, 'demo', now(), now() + interval '1 year', now(), 'dpo1')
ON CONFLICT (id) DO NOTHING;
