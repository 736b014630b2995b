-- What was opened beside a restricted record is the person's too: their erasure takes it, a hold over either is over both.
CREATE VIEW consent.whole_person AS
    SELECT subject_id, identity FROM consent.same_person
    UNION
    SELECT p.subject_id, b.identity FROM consent.beside_record b JOIN consent.same_person p ON p.identity = b.subject_id;
COMMENT ON VIEW consent.whole_person IS
    'Everybody whose data is the person''s: their identities and what was opened beside their record while it was
    restricted. From what is beside nothing leads to the record: it is known by nothing.';

-- A hold names the whole person when it is placed; what is opened beside their record later is held too.
CREATE OR REPLACE VIEW consent.active_hold AS
    SELECT h.id, p.subject_id, h.ticket, h.category, h.ground, h.placed_at
    FROM consent.legal_hold_person held
    JOIN consent.legal_hold h ON h.id = held.hold_id
    JOIN consent.same_person p ON p.identity = held.subject_id
    WHERE NOT EXISTS (SELECT 1 FROM consent.legal_hold_release e WHERE e.hold_id = h.id)
    UNION
    SELECT h.id, b.identity, h.ticket, h.category, h.ground, h.placed_at
    FROM consent.legal_hold_person held
    JOIN consent.legal_hold h ON h.id = held.hold_id
    JOIN consent.same_person p ON p.identity = held.subject_id
    JOIN consent.beside_record b ON b.subject_id = p.subject_id
    WHERE NOT EXISTS (SELECT 1 FROM consent.legal_hold_release e WHERE e.hold_id = h.id)
    UNION ALL
    SELECT h.id, NULL, h.ticket, h.category, h.ground, h.placed_at
    FROM consent.legal_hold h
    WHERE h.subject_id IS NULL AND NOT EXISTS (SELECT 1 FROM consent.legal_hold_release e WHERE e.hold_id = h.id);

INSERT INTO consent.legal_hold_person (hold_id, subject_id)
SELECT held.hold_id, other.identity
FROM consent.beside_record b
JOIN consent.legal_hold_person held ON held.subject_id = b.identity
JOIN consent.whole_person one ON one.identity = b.identity
JOIN consent.whole_person other ON other.subject_id = one.subject_id
ON CONFLICT DO NOTHING;

GRANT SELECT ON consent.whole_person TO sala_app;

-- A store outside the database may hold what it deletes by itself only.
ALTER TABLE consent.erasure_errand ADD COLUMN gone_by date;
COMMENT ON COLUMN consent.erasure_errand.gone_by IS
    'Last day, in Asia/Bangkok, of what goes there by its age alone; null: it is waited for nothing but the next try.';
