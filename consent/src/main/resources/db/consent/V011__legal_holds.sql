-- What must not be deleted for now, because a claim, a court or a law needs it. Placed, reviewed and released by rows of
-- their own; nothing is ever changed.
INSERT INTO consent.law_rule (key, position, kind, section_th, section_en)
SELECT 'RET-HOLD', max(position) + 1, 'retention', 'ค่าเริ่มต้นของระบบ', 'default of this product' FROM consent.law_rule;
INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
    effective_from, recorded_at, recorded_by)
VALUES ('RET-HOLD', 1, 'การระงับการลบต้องทบทวนภายใน', 'A legal hold is reviewed within', 180, 'days',
    'default of this product', false, 'in-force', '2022-06-01', now(), 'system');

CREATE TABLE consent.legal_hold (
    id             uuid PRIMARY KEY,
    subject_id     uuid REFERENCES consent.subject (id),
    ticket         bigint,
    category       text REFERENCES consent.law_rule (key),
    matter         text NOT NULL,
    ground         text NOT NULL,
    ground_version integer NOT NULL,
    owner          text NOT NULL,
    review_on      date NOT NULL,
    placed_at      timestamptz NOT NULL,
    placed_by      text NOT NULL,
    FOREIGN KEY (ground, ground_version) REFERENCES consent.law_version (rule_key, version),
    CONSTRAINT legal_hold_scope CHECK ((subject_id IS NOT NULL OR category IS NOT NULL)
        AND (ticket IS NULL OR subject_id IS NOT NULL AND category IS NULL))
);
COMMENT ON COLUMN consent.legal_hold.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.legal_hold.owner IS 'pd:staff';
COMMENT ON COLUMN consent.legal_hold.placed_by IS 'pd:staff';
COMMENT ON COLUMN consent.legal_hold.ticket IS 'Only this ticket of the person; null: everything of the person.';
COMMENT ON COLUMN consent.legal_hold.category IS
    'Key of the retention rule whose data is held, of the person or, without one, of everybody; null: whatever it is.';
COMMENT ON COLUMN consent.legal_hold.matter IS 'Reference of a case or file, without anybody''s name.';

-- Each identity that was the person when the hold was placed, so that it stays with all of them when they are parted.
CREATE TABLE consent.legal_hold_person (
    hold_id    uuid NOT NULL REFERENCES consent.legal_hold (id),
    subject_id uuid NOT NULL REFERENCES consent.subject (id),
    PRIMARY KEY (subject_id, hold_id)
);
COMMENT ON COLUMN consent.legal_hold_person.subject_id IS 'pd:subject';
CREATE INDEX legal_hold_person_of_hold ON consent.legal_hold_person (hold_id);

CREATE TABLE consent.legal_hold_review (
    id          uuid PRIMARY KEY,
    hold_id     uuid NOT NULL REFERENCES consent.legal_hold (id),
    review_on   date NOT NULL,
    reviewed_at timestamptz NOT NULL,
    reviewed_by text NOT NULL
);
COMMENT ON COLUMN consent.legal_hold_review.review_on IS 'The next review.';
COMMENT ON COLUMN consent.legal_hold_review.reviewed_by IS 'pd:staff';
CREATE INDEX legal_hold_review_of_hold ON consent.legal_hold_review (hold_id, id DESC);

CREATE TABLE consent.legal_hold_release (
    hold_id     uuid PRIMARY KEY REFERENCES consent.legal_hold (id),
    reason      text NOT NULL CHECK (reason IN ('matter-closed', 'not-needed', 'mistake')),
    released_at timestamptz NOT NULL,
    released_by text NOT NULL
);
COMMENT ON COLUMN consent.legal_hold_release.released_by IS 'pd:staff';

CREATE VIEW consent.legal_hold_now AS
    SELECT h.id, h.subject_id, h.ticket, h.category, h.matter, h.ground, h.ground_version, h.owner,
        coalesce(r.review_on, h.review_on) AS review_on, h.placed_at, h.placed_by, r.reviewed_at, r.reviewed_by,
        e.reason, e.released_at, e.released_by
    FROM consent.legal_hold h
    LEFT JOIN LATERAL (SELECT * FROM consent.legal_hold_review WHERE hold_id = h.id ORDER BY id DESC LIMIT 1) r ON true
    LEFT JOIN consent.legal_hold_release e ON e.hold_id = h.id;

CREATE VIEW consent.active_hold AS
    SELECT DISTINCT h.id, p.subject_id, h.ticket, h.category, h.ground, h.placed_at
    FROM consent.legal_hold_person held
    JOIN consent.legal_hold h ON h.id = held.hold_id
    JOIN consent.same_person p ON p.identity = held.subject_id
    WHERE NOT EXISTS (SELECT 1 FROM consent.legal_hold_release e WHERE e.hold_id = h.id)
    UNION ALL
    SELECT h.id, NULL, h.ticket, h.category, h.ground, h.placed_at
    FROM consent.legal_hold h
    WHERE h.subject_id IS NULL AND NOT EXISTS (SELECT 1 FROM consent.legal_hold_release e WHERE e.hold_id = h.id);
COMMENT ON VIEW consent.active_hold IS
    'Holds in force, one row for each identity of the person; subject_id null: the category is held of everybody. What it
    holds is neither erased nor taken by a retention run.';

SELECT consent.make_append_only('legal_hold', 'legal_hold_person', 'legal_hold_review', 'legal_hold_release');
GRANT SELECT ON consent.legal_hold_now, consent.active_hold TO sala_app;
