-- Who looks after those who look: numbers as data, entries into other teams' matters in an emergency, alerts about
-- accesses that nobody's work explains, and the officer's word on each of them.
CREATE TABLE consent.oversight_rule (
    key            text NOT NULL CHECK (key ~ '^[a-z]+(-[a-z]+)*$'),
    version        integer NOT NULL CHECK (version > 0),
    amount         integer NOT NULL CHECK (amount >= 0),
    unit           text NOT NULL CHECK (unit IN ('minutes', 'hours', 'days', 'persons', 'times', 'hour-of-day')),
    effective_from timestamptz NOT NULL,
    recorded_by    text NOT NULL,
    PRIMARY KEY (key, version)
);
COMMENT ON TABLE consent.oversight_rule IS 'A number is never changed: an officer adds a version, and what happened before keeps the one of its day.';
COMMENT ON COLUMN consent.oversight_rule.recorded_by IS 'pd:staff';

INSERT INTO consent.oversight_rule (key, version, amount, unit, effective_from, recorded_by) VALUES
    ('break-glass-open', 1, 60, 'minutes', '2022-06-01T00:00:00+07:00', 'system'),
    ('review-within', 1, 72, 'hours', '2022-06-01T00:00:00+07:00', 'system'),
    ('bulk-persons', 1, 40, 'persons', '2022-06-01T00:00:00+07:00', 'system'),
    ('bulk-window', 1, 60, 'minutes', '2022-06-01T00:00:00+07:00', 'system'),
    ('bulk-factor', 1, 3, 'times', '2022-06-01T00:00:00+07:00', 'system'),
    ('bulk-memory', 1, 30, 'days', '2022-06-01T00:00:00+07:00', 'system'),
    ('usual-begin', 1, 6, 'hour-of-day', '2022-06-01T00:00:00+07:00', 'system'),
    ('usual-end', 1, 22, 'hour-of-day', '2022-06-01T00:00:00+07:00', 'system'),
    ('audit-grant-longest', 1, 90, 'days', '2022-06-01T00:00:00+07:00', 'system');

CREATE TABLE consent.break_glass (
    id         uuid PRIMARY KEY,
    opened_at  timestamptz NOT NULL,
    until      timestamptz NOT NULL,
    actor      text NOT NULL,
    role       text NOT NULL,
    subject_id uuid NOT NULL REFERENCES consent.subject (id),
    ticket     bigint,
    reason     text NOT NULL CHECK (reason IN ('danger-to-life', 'crime-in-progress', 'service-outage', 'legal-order')),
    note       bytea NOT NULL,
    CONSTRAINT break_glass_ends CHECK (until > opened_at)
);
COMMENT ON TABLE consent.break_glass IS 'Opened without belonging to the team, for a limited time.';
COMMENT ON COLUMN consent.break_glass.ticket IS 'Null when the person was opened and no ticket.';
COMMENT ON COLUMN consent.break_glass.actor IS 'pd:staff';
COMMENT ON COLUMN consent.break_glass.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.break_glass.note IS 'pd:free-text';
CREATE INDEX break_glass_of_actor ON consent.break_glass (actor, until DESC);
CREATE INDEX break_glass_of_subject ON consent.break_glass (subject_id);

-- Staff may be customers too: by the keyed hash of their work address a colleague is known among the persons.
CREATE TABLE consent.colleague (
    actor    text PRIMARY KEY,
    mark     bytea NOT NULL,
    known_at timestamptz NOT NULL
);
COMMENT ON COLUMN consent.colleague.actor IS 'pd:staff';
COMMENT ON COLUMN consent.colleague.mark IS 'pd:staff';
CREATE INDEX colleague_by_mark ON consent.colleague (mark);
GRANT SELECT, INSERT ON consent.colleague TO sala_app;
GRANT UPDATE (mark, known_at) ON consent.colleague TO sala_app;

CREATE TABLE consent.snooping_alert (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL,
    rule       text NOT NULL CHECK (rule IN ('own-colleague', 'no-open-ticket', 'bulk', 'unusual-hours')),
    actor      text NOT NULL,
    subject_id uuid REFERENCES consent.subject (id),
    about      text NOT NULL,
    accesses   integer NOT NULL CHECK (accesses > 0),
    persons    integer NOT NULL CHECK (persons > 0),
    usual      integer,
    first_at   timestamptz NOT NULL,
    last_at    timestamptz NOT NULL,
    CONSTRAINT snooping_alert_once UNIQUE (rule, actor, about)
);
COMMENT ON COLUMN consent.snooping_alert.actor IS 'pd:staff';
COMMENT ON COLUMN consent.snooping_alert.subject_id IS 'pd:subject';
COMMENT ON COLUMN consent.snooping_alert.about IS 'Day, and for one person the opaque id: the same is told once.';
COMMENT ON COLUMN consent.snooping_alert.usual IS 'Persons that this colleague sees in such a time, on average; null when nothing is known.';
CREATE INDEX snooping_alert_of_subject ON consent.snooping_alert (subject_id) WHERE subject_id IS NOT NULL;

CREATE TABLE consent.oversight_review (
    item        uuid PRIMARY KEY,
    reviewed_at timestamptz NOT NULL,
    reviewed_by text NOT NULL,
    outcome     text NOT NULL CHECK (outcome IN ('justified', 'not-justified')),
    note        text
);
COMMENT ON COLUMN consent.oversight_review.reviewed_by IS 'pd:staff';
COMMENT ON COLUMN consent.oversight_review.note IS 'pd:staff';

CREATE INDEX access_log_to_review ON consent.access_log (at DESC, id DESC) WHERE reason = 'other';
CREATE INDEX access_log_of_actor_by_reason ON consent.access_log (reason, at DESC, id DESC);

CREATE VIEW consent.oversight_item AS
    SELECT i.id, i.kind, i.at, i.actor, i.role, i.subject_id, i.ticket, i.field, i.reason, i.note, i.until, i.rule,
        i.accesses, i.persons, i.usual, i.first_at, i.last_at,
        i.at + make_interval(hours => (SELECT n.amount FROM consent.oversight_rule n
            WHERE n.key = 'review-within' AND n.effective_from <= i.at ORDER BY n.version DESC LIMIT 1)) AS due_at,
        r.outcome, r.note AS review_note, r.reviewed_at, r.reviewed_by
    FROM (
        SELECT id, 'break-glass' AS kind, opened_at AS at, actor, role, subject_id, ticket, NULL::text AS field, reason,
            note, until, NULL::text AS rule, NULL::integer AS accesses, NULL::integer AS persons, NULL::integer AS usual,
            NULL::timestamptz AS first_at, NULL::timestamptz AS last_at
        FROM consent.break_glass
        UNION ALL
        SELECT id, 'reveal', at, actor, role, subject_id, ticket, field, reason, note, NULL, NULL, NULL, NULL, NULL,
            NULL, NULL
        FROM consent.access_log WHERE reason = 'other'
        UNION ALL
        SELECT id, 'alert', at, actor, NULL, subject_id, NULL, NULL, NULL, NULL, NULL, rule, accesses, persons, usual,
            first_at, last_at
        FROM consent.snooping_alert
    ) i LEFT JOIN consent.oversight_review r ON r.item = i.id;
COMMENT ON VIEW consent.oversight_item IS 'What an officer has to look at, and the word on it once there is one.';
GRANT SELECT ON consent.oversight_item TO sala_app;

SELECT consent.make_append_only('oversight_rule', 'break_glass', 'snooping_alert', 'oversight_review');
