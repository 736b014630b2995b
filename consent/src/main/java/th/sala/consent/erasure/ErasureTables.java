package th.sala.consent.erasure;

/** The SQL of plans, executions and errands. */
final class ErasureTables {
    /** The steps of one request come one after the other, with those of its desk. */
    static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('rights:' || :request::text, 0))::text";

    static final String NEWEST = """
            SELECT r.*, q.subject_id FROM consent.erasure_run r JOIN consent.rights_request q ON q.id = r.request_id
            WHERE r.request_id = :request AND r.kind = :kind
            ORDER BY r.id DESC LIMIT 1
            """;

    static final String LINES = """
            SELECT holder, store, method, records, ground, ground_version, at FROM consent.erasure_line
            WHERE run_id = :run ORDER BY id
            """;

    static final String OPEN = """
            SELECT holder, store, records, since, attempts, tried_at, obstacle, gone_by
            FROM consent.erasure_errand
            WHERE run_id = :run ORDER BY id
            """;

    static final String HOLDS = """
            SELECT h.id, h.ticket, h.category, h.ground, h.ground_version, h.review_on
            FROM consent.erasure_hold e JOIN consent.legal_hold_now h ON h.id = e.hold_id
            WHERE e.run_id = :run ORDER BY h.id
            """;

    static final String ADD = """
            INSERT INTO consent.erasure_run (id, request_id, kind, outcome, at, operator, approver, approved_at, backup_law,
                backup_version, backup_until, kept_until, event_id)
            VALUES (:id, :request, :kind, :outcome, :at, :operator, :approver, :approvedAt, :backupLaw, :backupVersion,
                :backupUntil, :keptUntil, :event)
            """;

    static final String ADD_LINE = """
            INSERT INTO consent.erasure_line (id, run_id, holder, store, method, records, ground, ground_version, at)
            VALUES (:id, :run, :holder, :store, :method, :records, :ground, :version, :at)
            """;

    static final String ADD_HOLD = "INSERT INTO consent.erasure_hold (run_id, hold_id) VALUES (:run, :hold)";

    static final String ADD_ERRAND = """
            INSERT INTO consent.erasure_errand
                (id, run_id, retention_run, holder, store, about_key, about, records, since, due_at)
            VALUES (:id, :run, :retentionRun, :holder, :store, :aboutKey, :about, :records, :at, :due)
            """;

    static final String EVENT = """
            INSERT INTO consent.consent_event
                (id, subject_id, event_type, actor_type, actor_ref, reason_code, occurred_at, recorded_at, act)
            VALUES (:id, :subject, 'ErasureExecuted', CASE :actor WHEN 'system' THEN 'SYSTEM' ELSE 'OFFICER' END, :actor,
                :law, :at, :at, nullif(:act, :id))
            """;

    /** Each try makes the next later: 15 seconds, half a minute … at most an hour. */
    static final String TAKE = """
            UPDATE consent.erasure_errand SET attempts = attempts + 1, tried_at = :at,
                due_at = :at + least(interval '1 hour', interval '15 seconds' * power(2, least(attempts, 10)))
            WHERE id IN (SELECT id FROM consent.erasure_errand WHERE due_at <= :at
                ORDER BY due_at LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING id, run_id, retention_run, holder, store, about_key, about
            """;

    static final String OBSTRUCTED =
            "UPDATE consent.erasure_errand SET obstacle = :obstacle, gone_by = :goneBy WHERE id = :id";

    static final String END = "DELETE FROM consent.erasure_errand WHERE id = :id";

    private ErasureTables() {}
}
