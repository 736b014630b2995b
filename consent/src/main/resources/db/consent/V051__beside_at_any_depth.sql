-- Who was linked with what was opened beside a restricted record, and what was opened beside them, is the person's too.
-- The table is as small as the restrictions are few, so each query follows all of it; no condition reaches into a recursion.
-- It goes from survivor to survivor, one of whom stands for each person.
CREATE VIEW consent.reached_beside AS
    WITH RECURSIVE step AS (
        SELECT coalesce(r.merged_into, r.id) AS person, coalesce(i.merged_into, i.id) AS beside
        FROM consent.beside_record b
        JOIN consent.subject r ON r.id = b.subject_id
        JOIN consent.subject i ON i.id = b.identity
    ), reached AS (
        SELECT person, beside FROM step
        UNION
        SELECT r.person, s.beside FROM reached r JOIN step s ON s.person = r.beside
    )
    SELECT one.subject_id, other.identity
    FROM reached r
    JOIN consent.same_person one ON one.identity = r.person
    JOIN consent.same_person other ON other.subject_id = r.beside;
COMMENT ON VIEW consent.reached_beside IS
    'Whoever is reached from a person over at least one restricted record: what was opened beside it, who is one person with
    that, and so on, as often as it takes. Merges that were undone lead nowhere.';

CREATE OR REPLACE VIEW consent.whole_person AS
    SELECT subject_id, identity FROM consent.same_person
    UNION
    SELECT subject_id, identity FROM consent.reached_beside;

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
    JOIN consent.reached_beside b ON b.subject_id = held.subject_id
    WHERE NOT EXISTS (SELECT 1 FROM consent.legal_hold_release e WHERE e.hold_id = h.id)
    UNION ALL
    SELECT h.id, NULL, h.ticket, h.category, h.ground, h.placed_at
    FROM consent.legal_hold h
    WHERE h.subject_id IS NULL AND NOT EXISTS (SELECT 1 FROM consent.legal_hold_release e WHERE e.hold_id = h.id);

-- Holds that were placed on somebody further away are over the record as well.
INSERT INTO consent.legal_hold_person (hold_id, subject_id)
SELECT held.hold_id, other.identity
FROM consent.reached_beside one
JOIN consent.legal_hold_person held ON held.subject_id = one.identity
JOIN consent.whole_person other ON other.subject_id = one.subject_id
ON CONFLICT DO NOTHING;
