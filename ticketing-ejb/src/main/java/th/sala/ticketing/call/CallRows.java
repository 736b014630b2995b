package th.sala.ticketing.call;

/** The SQL of calls. */
final class CallRows {
    static final String INSERT = """
            INSERT INTO ticketing.call (id, source, external_id, direction, line, number_key, number, queue, team, agent,
              started_at, queued_at, answered_at, ended_at, abandoned_at, held_seconds, wrap_up_seconds, outcome, transfers,
              recording_ref, recording, script, note, customer, logged_at, logged_by)
            VALUES (:id, :source, :externalId, :direction, :line, :numberKey, :number, :queue, :team, :agent,
              :startedAt, :queuedAt, :answeredAt, :endedAt, :abandonedAt, :heldSeconds, :wrapUpSeconds, :outcome, :transfers,
              :recordingRef, :recording, :script, :note, :customer, :loggedAt, :loggedBy)
            ON CONFLICT DO NOTHING
            """;

    static final String KNOWN = """
            SELECT id FROM ticketing.call
            WHERE recording_ref = :recordingRef OR (source = :source AND external_id = :externalId)
            ORDER BY id LIMIT 1
            """;

    static final String ONE = """
            SELECT id, source, external_id, direction, line, number_key, number, queue, team, agent, started_at, queued_at,
              answered_at, ended_at, abandoned_at, held_seconds, wrap_up_seconds, outcome, transfers, recording_ref, recording,
              script, note, customer, ticket, message, logged_at, logged_by
            FROM ticketing.call WHERE id = :id
            """;

    static final String HELD = """
            SELECT id, source, external_id, direction, line, number_key, number, queue, team, agent, started_at, queued_at,
              answered_at, ended_at, abandoned_at, held_seconds, wrap_up_seconds, outcome, transfers, recording_ref, recording,
              script, note, customer, ticket, message, logged_at, logged_by
            FROM ticketing.call WHERE id = :id FOR UPDATE
            """;

    /** A call belongs to the team of its ticket; one that is not filed yet, to the team it came to. */
    static final String LIST = """
            SELECT call.id, call.source, call.external_id, call.direction, call.line, call.number_key, call.number, call.queue,
              call.team, call.agent, call.started_at, call.queued_at, call.answered_at, call.ended_at, call.abandoned_at,
              call.held_seconds, call.wrap_up_seconds, call.outcome, call.transfers, call.recording_ref, call.recording,
              call.script, call.note, call.customer, call.ticket, call.message, call.logged_at, call.logged_by
            FROM ticketing.call LEFT JOIN ticketing.ticket ON ticket.id = call.ticket
            WHERE coalesce(ticket.team, call.team) = ANY(:teams)
              AND (CAST(:ticket AS bigint) IS NULL OR ticket.number = :ticket)
              AND (CAST(:customer AS uuid) IS NULL OR call.customer = :customer)
              AND (CAST(:outcome AS text) IS NULL OR call.outcome = :outcome)
              AND (NOT :unfiled OR call.ticket IS NULL)
              AND (CAST(:after AS uuid) IS NULL OR (call.started_at, call.id) <
                (SELECT started_at, id FROM ticketing.call WHERE id = :after))
              AND NOT EXISTS (SELECT 1 FROM ticketing.silenced
                WHERE silenced.customer = coalesce(call.customer, ticket.customer))
            ORDER BY call.started_at DESC, call.id DESC
            LIMIT :limit
            """;

    static final String FILED = """
            UPDATE ticketing.call
            SET ticket = :ticket, message = :message, customer = :customer, note = :note, agent = :agent, recording = :recording,
              recording_ref = CASE WHEN :recording = 'off' THEN NULL ELSE recording_ref END
            WHERE id = :id AND ticket IS NULL
            """;

    static final String NAMED = "UPDATE ticketing.call SET customer = :customer WHERE id = :id AND customer IS NULL";

    /** Calls are also told hours later and out of order: of their ticket, what was after a moment is asked. */
    static final String LOST_SINCE = """
            SELECT EXISTS (SELECT FROM ticketing.call
              WHERE ticket = :ticket AND direction = 'inbound' AND outcome IS NOT NULL AND started_at > :since
                AND (answered_at IS NULL OR abandoned_at IS NOT NULL))
            """;

    static final String ANSWERED_SINCE = """
            SELECT EXISTS (SELECT FROM ticketing.call WHERE ticket = :ticket AND answered_at > :since)
            """;

    private CallRows() {}
}
