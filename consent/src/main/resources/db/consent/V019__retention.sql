-- How long what is kept (section 37 (3)). Times count from something that happened in the business, never from the last
-- change of a row. A rule is a version that is never changed; its period is what a rule of the law says on the day of a run.
INSERT INTO consent.law_rule (key, position, kind, section_th, section_en)
SELECT 'RET-WORK', max(position) + 1, 'retention', 'ค่าเริ่มต้นของระบบ', 'default of this product' FROM consent.law_rule;
INSERT INTO consent.law_version (rule_key, version, duty_th, duty_en, amount, unit, source, confirm_with_counsel, status,
    effective_from, recorded_at, recorded_by)
VALUES ('RET-WORK', 1, 'ข้อมูลระหว่างทำงาน เช่น คิวและคำตอบที่จำไว้', 'Working data such as queues and remembered answers', 7,
    'days', 'default of this product', false, 'in-force', '2022-06-01', '2026-11-22T00:00:00Z', 'system');

CREATE TABLE consent.retention_category (
    key         text PRIMARY KEY CHECK (key ~ '^[a-z]+(-[a-z]+)*$'),
    position    integer NOT NULL UNIQUE,
    title_th    text NOT NULL,
    title_en    text NOT NULL,
    clock_th    text NOT NULL,
    clock_en    text NOT NULL,
    purpose_key text REFERENCES consent.purpose (key),
    anonymises  boolean NOT NULL,
    evidence    boolean NOT NULL
);
COMMENT ON COLUMN consent.retention_category.clock_th IS 'The event from which the period counts.';
COMMENT ON COLUMN consent.retention_category.anonymises IS 'Figures can be left that lead to nobody.';
COMMENT ON COLUMN consent.retention_category.evidence IS
    'Never changed or removed by a run: it names an opaque id, and its words are sealed with the person''s key.';

CREATE TABLE consent.retention_rule (
    category    text NOT NULL REFERENCES consent.retention_category (key),
    version     integer NOT NULL CHECK (version > 0),
    law_key     text NOT NULL REFERENCES consent.law_rule (key),
    method      text NOT NULL CHECK (method IN ('erase', 'anonymise', 'keep')),
    ground      text NOT NULL CHECK (ground IN ('no-longer-necessary', 'consent-withdrawn', 'objected', 'unlawful')),
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    PRIMARY KEY (category, version),
    CONSTRAINT retention_rule_unlawful CHECK (ground <> 'unlawful' OR method = 'erase')
);
COMMENT ON COLUMN consent.retention_rule.ground IS
    'Of section 33. What was processed unlawfully is erased and never made anonymous (SUB-6).';
COMMENT ON COLUMN consent.retention_rule.recorded_by IS 'pd:staff';

-- A run takes what was due at its beginning: rules, periods and moments are pinned then.
CREATE TABLE consent.retention_run (
    id    uuid PRIMARY KEY,
    night date UNIQUE,
    at    timestamptz NOT NULL,
    actor text NOT NULL
);
COMMENT ON COLUMN consent.retention_run.night IS 'Of the run that the hub begins by itself; null: an officer proposed it.';
COMMENT ON COLUMN consent.retention_run.actor IS 'pd:staff';

CREATE TABLE consent.retention_part (
    run_id       uuid NOT NULL REFERENCES consent.retention_run (id),
    category     text NOT NULL,
    rule_version integer NOT NULL,
    law_key      text NOT NULL,
    law_version  integer NOT NULL,
    method       text NOT NULL,
    before       timestamptz NOT NULL,
    due          bigint NOT NULL,
    held         bigint NOT NULL,
    restricted   bigint NOT NULL,
    PRIMARY KEY (run_id, category),
    FOREIGN KEY (category, rule_version) REFERENCES consent.retention_rule (category, version),
    FOREIGN KEY (law_key, law_version) REFERENCES consent.law_version (rule_key, version)
);
COMMENT ON COLUMN consent.retention_part.before IS 'What happened before this moment is due.';

CREATE TABLE consent.retention_approval (
    run_id   uuid PRIMARY KEY REFERENCES consent.retention_run (id),
    approved boolean NOT NULL,
    at       timestamptz NOT NULL,
    actor    text NOT NULL
);
COMMENT ON COLUMN consent.retention_approval.actor IS 'pd:staff';

-- What one transaction took; written in it.
CREATE TABLE consent.retention_batch (
    id       uuid PRIMARY KEY,
    run_id   uuid NOT NULL,
    category text NOT NULL,
    step     smallint NOT NULL CHECK (step IN (1, 2)),
    store    text NOT NULL,
    records  bigint NOT NULL CHECK (records > 0),
    at       timestamptz NOT NULL,
    FOREIGN KEY (run_id, category) REFERENCES consent.retention_part (run_id, category)
);
CREATE INDEX retention_batch_of_run ON consent.retention_batch (run_id, category, step);

-- That nothing of a category is left to take, with what was passed over by then.
CREATE TABLE consent.retention_end (
    run_id     uuid NOT NULL,
    category   text NOT NULL,
    step       smallint NOT NULL CHECK (step IN (1, 2)),
    held       bigint NOT NULL,
    restricted bigint NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (run_id, category, step),
    FOREIGN KEY (run_id, category) REFERENCES consent.retention_part (run_id, category)
);

-- The second look at what shall be anonymous (SUB-6): whether nobody can be told from the figures that are left.
CREATE TABLE consent.retention_review (
    id        uuid PRIMARY KEY,
    run_id    uuid NOT NULL REFERENCES consent.retention_run (id),
    anonymous boolean NOT NULL,
    records   bigint NOT NULL,
    groups    bigint NOT NULL,
    smallest  bigint,
    in_small  bigint NOT NULL,
    at        timestamptz NOT NULL,
    actor     text NOT NULL
);
COMMENT ON COLUMN consent.retention_review.in_small IS 'Records in groups of fewer than five that look alike.';
COMMENT ON COLUMN consent.retention_review.actor IS 'pd:staff';
CREATE INDEX retention_review_of_run ON consent.retention_review (run_id, at DESC, id DESC);

CREATE VIEW consent.retention_run_now AS
    SELECT r.id, r.night, r.at, r.actor, a.approved, a.at AS approved_at, a.actor AS approved_by, v.anonymous,
        v.at AS reviewed_at, v.actor AS reviewed_by,
        CASE
            WHEN NOT a.approved THEN 'declined'
            WHEN a.approved IS NULL AND r.night IS NULL THEN 'proposed'
            WHEN e.first < p.parts THEN 'running'
            WHEN e.second = p.anonymous THEN 'done'
            WHEN v.anonymous THEN 'finishing'
            ELSE 'in-review'
        END AS state
    FROM consent.retention_run r
    LEFT JOIN consent.retention_approval a ON a.run_id = r.id
    LEFT JOIN LATERAL (SELECT * FROM consent.retention_review WHERE run_id = r.id ORDER BY at DESC, id DESC LIMIT 1) v ON true
    CROSS JOIN LATERAL (SELECT count(*) AS parts, count(*) FILTER (WHERE method = 'anonymise') AS anonymous
        FROM consent.retention_part WHERE run_id = r.id) p
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE step = 1) AS first, count(*) FILTER (WHERE step = 2) AS second
        FROM consent.retention_end WHERE run_id = r.id) e;

CREATE VIEW consent.retention_part_now AS
    SELECT p.run_id, p.category, p.rule_version, p.law_key, p.law_version, p.method, p.before, p.due, p.held, p.restricted,
        b.done, b.unlinked, e.at AS ended_at, e.held AS passed_held, e.restricted AS passed_restricted
    FROM consent.retention_part p
    CROSS JOIN LATERAL (SELECT coalesce(sum(records) FILTER (WHERE step = 1), 0)::bigint AS done,
            coalesce(sum(records) FILTER (WHERE step = 2), 0)::bigint AS unlinked
        FROM consent.retention_batch WHERE run_id = p.run_id AND category = p.category) b
    LEFT JOIN consent.retention_end e ON e.run_id = p.run_id AND e.category = p.category AND e.step = 1;

-- Who is kept whatever the period says, and why. Without a person: the whole category; with a ticket: only that one.
CREATE VIEW consent.kept_record AS
    SELECT b.subject_id, 'restricted' AS why, NULL::bigint AS ticket, NULL::text AS category
    FROM consent.active_block b WHERE b.kind = 'restriction'
    UNION ALL
    SELECT h.subject_id, 'held', h.ticket, h.category FROM consent.active_hold h;

-- Every table whose columns say that they hold personal data.
CREATE VIEW consent.personal_table AS
    SELECT DISTINCT n.nspname || '.' || c.relname AS name
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = a.attnum
    WHERE n.nspname IN ('consent', 'subject_keys', 'ticketing', 'channels') AND c.relkind IN ('r', 'p')
      AND NOT c.relispartition AND d.description LIKE 'pd:%';

SELECT consent.make_append_only('retention_category', 'retention_rule', 'retention_run', 'retention_part',
    'retention_approval', 'retention_batch', 'retention_end', 'retention_review');
REVOKE INSERT ON consent.retention_category FROM sala_app;
GRANT SELECT ON consent.retention_run_now, consent.retention_part_now, consent.kept_record, consent.personal_table TO sala_app;

INSERT INTO consent.retention_category
    (key, position, title_th, title_en, clock_th, clock_en, purpose_key, anonymises, evidence) VALUES
    ('ticket', 1, 'เรื่องและบทสนทนา', 'Tickets and conversations',
        'วันที่ปิดเรื่อง', 'the day on which the ticket was closed', 'customer-care', true, false),
    ('call-recording', 2, 'เสียงบันทึกการโทร', 'Call recordings',
        'วันที่โทร', 'the day of the call', 'customer-care', false, false),
    ('social-profile', 3, 'บัญชีสื่อสังคมที่ยังไม่ยืนยัน', 'Unverified social profiles',
        'ข้อความสุดท้าย', 'the last message', 'customer-care', false, false),
    ('lead', 4, 'รายชื่อเพื่อการตลาดที่ไม่เคยติดต่อ', 'Marketing leads that never wrote',
        'วันที่บันทึกรายชื่อ', 'the day on which the lead was recorded', 'marketing-email', false, false),
    ('contact', 5, 'ข้อมูลติดต่อของลูกค้า', 'Contact data of customers',
        'การติดต่อครั้งสุดท้าย', 'the last contact', 'customer-care', false, false),
    ('identity-proof', 6, 'การพิสูจน์ตัวตน', 'Proofs of identity',
        'วันที่พิสูจน์', 'the day of the proof', 'customer-care', false, false),
    ('contact-mark', 7, 'สถานะของที่อยู่ติดต่อ เช่น การบล็อก', 'Marks on addresses, such as blocks',
        'วันที่บันทึกสถานะ', 'the day of the mark', 'customer-care', false, false),
    ('arrival', 8, 'ข้อความที่อ่านไม่ได้หรือไม่ใช้', 'Arrivals that could not be read or are not used',
        'วันที่รับเข้า', 'the day of arrival', 'customer-care', false, false),
    ('channel-event', 9, 'เหตุการณ์จากผู้ให้บริการช่องทาง', 'Events of channel providers',
        'วันที่รับเข้า', 'the day of arrival', 'customer-care', false, false),
    ('working', 10, 'ข้อมูลระหว่างทำงาน', 'Working data',
        'วันที่สร้าง', 'the day on which it was made', 'customer-care', false, false),
    ('consent-evidence', 11, 'เนื้อหาหลักฐานความยินยอม', 'Content of consent evidence',
        'วันที่ความยินยอมสิ้นสุด', 'the end of the consent', NULL, false, false),
    ('consent-event', 12, 'เหตุการณ์ความยินยอม การแจ้ง และการระงับ', 'Events of consents, notices and blocks',
        'วันที่ความยินยอมสิ้นสุด', 'the end of the consent', NULL, false, true),
    ('decision', 13, 'คำตัดสินของด่านวัตถุประสงค์', 'Decisions of the purpose gate',
        'วันที่ตัดสิน', 'the day of the decision', NULL, false, true),
    ('access-log', 14, 'บันทึกการเข้าถึง', 'The access log',
        'วันที่เข้าถึง', 'the day of the access', NULL, false, true),
    ('request', 15, 'แฟ้มคำขอใช้สิทธิและหลักฐานการลบ', 'Files of rights requests and proofs of erasure',
        'วันที่ปิดคำขอ', 'the day on which the request was closed', NULL, false, true),
    ('staff', 16, 'ผู้ปฏิบัติงานในบันทึก', 'Staff named in records',
        'วันที่พ้นงาน', 'the end of the employment', NULL, false, true);

INSERT INTO consent.retention_rule (category, version, law_key, method, ground, recorded_at, recorded_by)
SELECT category, 1, law_key, method, 'no-longer-necessary', '2026-11-22T00:00:00Z', 'system'
FROM (VALUES
    ('ticket', 'RET-TICKET', 'anonymise'),
    ('call-recording', 'RET-RECORDING', 'erase'),
    ('social-profile', 'RET-PROFILE', 'erase'),
    ('lead', 'RET-LEAD', 'erase'),
    ('contact', 'RET-TICKET', 'erase'),
    ('identity-proof', 'RET-IDENTITY', 'erase'),
    ('contact-mark', 'RET-TICKET', 'erase'),
    ('arrival', 'RET-TRAFFIC', 'erase'),
    ('channel-event', 'RET-TRAFFIC', 'erase'),
    ('working', 'RET-WORK', 'erase'),
    ('consent-evidence', 'RET-EVIDENCE', 'erase'),
    ('consent-event', 'RET-CONSENT', 'keep'),
    ('decision', 'RET-CONSENT', 'keep'),
    ('access-log', 'RET-ACCESS-LOG', 'keep'),
    ('request', 'RET-CONSENT', 'keep'),
    ('staff', 'RET-CONTRACT', 'keep')) AS seed (category, law_key, method);
