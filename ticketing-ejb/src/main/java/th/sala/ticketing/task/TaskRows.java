package th.sala.ticketing.task;

/** The SQL of tasks. */
final class TaskRows {
    static final String INSERT = """
            INSERT INTO ticketing.task (id, ticket, kind, channel, text, due_at, remind_at, late_at, state, made_at, made_by, why, message)
            VALUES (:id, :ticket, :kind, :channel, :text, :dueAt, :remindAt, :lateAt, 'open', :at, :by, :why, :message)
            """;

    static final String OF_TICKET = """
            SELECT id, ticket, team, assignee, kind, channel, text, due_at, state, made_at, made_by, why, done_by, done_at,
              note, link, message
            FROM ticketing.task_sheet WHERE of_ticket = :ticket ORDER BY id
            """;

    static final String ONE = """
            SELECT id, ticket, team, assignee, kind, channel, text, due_at, state, made_at, made_by, why, done_by, done_at,
              note, link, message
            FROM ticketing.task_sheet WHERE id = :id
            """;

    /** The next due first, what has no date last. */
    static final String LIST = """
            SELECT id, ticket, team, assignee, kind, channel, text, due_at, state, made_at, made_by, why, done_by, done_at,
              note, link, message
            FROM ticketing.task_sheet
            WHERE team = ANY(:teams)
              AND (CAST(:assignee AS text) IS NULL OR assignee = :assignee)
              AND (CAST(:state AS text) IS NULL OR state = :state)
              AND (CAST(:after AS uuid) IS NULL OR (coalesce(due_at, 'infinity'), id) >
                (SELECT coalesce(due_at, 'infinity'), id FROM ticketing.task WHERE id = :after))
            ORDER BY coalesce(due_at, 'infinity'), id
            LIMIT :limit
            """;

    static final String END = """
            UPDATE ticketing.task SET state = :state, ended_at = :at, ended_by = :by, note = :note, link = :link
            WHERE id = :id AND state = 'open'
            RETURNING id, kind, ticket, message
            """;

    static final String END_ALL = """
            UPDATE ticketing.task SET state = 'done', ended_at = :at, ended_by = :by, note = :note
            WHERE ticket = :ticket AND kind = :kind AND state = 'open'
            RETURNING id, kind, ticket, message
            """;

    static final String END_OF_MESSAGE = """
            UPDATE ticketing.task SET state = 'dropped', ended_at = :at, ended_by = :by
            WHERE message = :message AND kind = 'reply-by-hand' AND state = 'open'
            RETURNING id, kind, ticket, message
            """;

    static final String REOPEN = """
            UPDATE ticketing.task
            SET state = 'open', ended_at = NULL, ended_by = NULL, note = NULL, link = NULL
            WHERE id = :id AND state <> 'open'
            RETURNING ticket
            """;

    /** Each reminder is given once, by one node. */
    static final String REMIND = """
            WITH due AS (
              UPDATE ticketing.task SET reminded_at = :at
              WHERE id IN (SELECT id FROM ticketing.task
                WHERE state = 'open' AND reminded_at IS NULL AND remind_at <= :at
                ORDER BY remind_at LIMIT 500 FOR UPDATE SKIP LOCKED)
              RETURNING ticket)
            SELECT DISTINCT ticket FROM due
            """;

    /** What is late needs no reminder that it will be due. */
    static final String REMIND_LATE = """
            WITH late AS (
              UPDATE ticketing.task SET late_told_at = :at, reminded_at = coalesce(reminded_at, :at)
              WHERE id IN (SELECT id FROM ticketing.task
                WHERE state = 'open' AND late_told_at IS NULL AND late_at <= :at
                ORDER BY late_at LIMIT 500 FOR UPDATE SKIP LOCKED)
              RETURNING ticket)
            SELECT DISTINCT ticket FROM late
            """;

    private TaskRows() {}
}
