package th.sala.ticketing.merge;

/** The SQL of tickets that go on in another one. */
final class MergeTables {
    /** Before the tickets themselves: whoever settles a send holds its row, then its message, then its ticket. */
    static final String HOLD_SENDS =
            "SELECT id FROM ticketing.outbox WHERE ticket = ANY (:tickets) ORDER BY id FOR UPDATE";

    static final String HOLD = "SELECT id FROM ticketing.ticket WHERE id = ANY (:tickets) ORDER BY id FOR UPDATE";

    static final String OF_PERSONS = "SELECT id FROM ticketing.ticket WHERE customer = ANY (:persons)";

    static final String MOVE = """
            UPDATE ticketing.message SET ticket = :into, moved_in = :move WHERE ticket = :ticket RETURNING id
            """;

    static final String MOVE_SOME = """
            UPDATE ticketing.message SET ticket = :ticket, moved_in = :move
            WHERE id = ANY (:messages) AND ticket = :from RETURNING id
            """;

    /** What colleagues wrote is of whom the ticket is of, so that it is copied, erased and withheld with the rest of it. */
    static final String MOVE_ANSWERS = """
            UPDATE ticketing.message SET customer = ticket.customer FROM ticketing.ticket
            WHERE ticket.id = :ticket AND message.id = ANY (:messages) AND direction = 'outbound'
              AND message.customer <> ticket.customer
            """;

    /** What waits to leave, or left, belongs to the ticket of its message. */
    static final String MOVE_SENDS = "UPDATE ticketing.outbox SET ticket = :ticket WHERE message = ANY (:messages)";

    /** So does a call, which may still be running, and what is to be done about a message. */
    static final String MOVE_CALLS = "UPDATE ticketing.call SET ticket = :ticket WHERE message = ANY (:messages)";

    static final String MOVE_TASKS_OF_MESSAGES =
            "UPDATE ticketing.task SET ticket = :ticket WHERE message = ANY (:messages)";

    /** A ticket that must not be answered yet because of a message is the one in which it stands. */
    static final String MOVE_BLOCKS =
            "UPDATE ticketing.reply_block SET ticket = :ticket WHERE message = ANY (:messages)";

    static final String MOVE_MACRO_RUNS =
            "UPDATE ticketing.macro_run SET ticket = :ticket WHERE message = ANY (:messages)";

    static final String MOVE_TASKS = "UPDATE ticketing.task SET ticket = :into WHERE ticket = :ticket RETURNING id";

    static final String MOVE_TASKS_BACK =
            "UPDATE ticketing.task SET ticket = :ticket WHERE id = ANY (:tasks) AND ticket = :from";

    static final String NEWEST = """
            SELECT id FROM ticketing.message
            WHERE ticket = :ticket AND kind IN ('message', 'reply') AND delivery_reason IS DISTINCT FROM 'taken-back'
            ORDER BY id DESC LIMIT 1
            """;

    static final String CUSTOMER_WROTE_LAST = """
            SELECT coalesce((SELECT max(at) FROM ticketing.message
                WHERE ticket = :ticket AND direction = 'inbound' AND kind = 'message' AND NOT automatic)
              > coalesce((SELECT max(at) FROM ticketing.message
                WHERE ticket = :into AND kind IN ('message', 'reply')), '-infinity'), false)
            """;

    /** As the message itself would, had it come here. */
    static final String WAKE = """
            UPDATE ticketing.snooze SET woken_at = greatest(:at, made_at), woken_by = 'customer'
            WHERE ticket = :ticket AND woken_at IS NULL
            """;

    static final String ANSWERED = """
            SELECT EXISTS (SELECT 1 FROM ticketing.message WHERE ticket = :ticket AND kind = 'reply')
            """;

    /** By an answer or a call of its own, wherever that stands now, or by an answer that the hub did not send. */
    static final String ANSWERED_AT = """
            WITH own AS (
              SELECT m.id, m.kind, m.delivery_state, m.delivery_at FROM ticketing.message m WHERE m.ticket = :ticket
              UNION ALL
              SELECT m.id, m.kind, m.delivery_state, m.delivery_at FROM ticketing.merge_in_force f
              JOIN ticketing.ticket t ON t.id = f.ticket
              JOIN ticketing.message m ON m.ticket = t.merged_into AND m.id = ANY (f.messages)
              WHERE f.ticket = :ticket)
            SELECT least(
              (SELECT min(coalesce(o.settled_at, own.delivery_at))
               FROM own LEFT JOIN ticketing.outbox o ON o.message = own.id
               WHERE own.kind = 'reply' AND own.delivery_state IN ('sent', 'delivered', 'read')),
              (SELECT min(c.answered_at) FROM own JOIN ticketing.call c ON c.message = own.id
               WHERE c.answered_at >= (SELECT created_at FROM ticketing.ticket WHERE id = :ticket)),
              (SELECT min(at) FROM ticketing.ticket_change
               WHERE ticket = :ticket AND field = 'delivery' AND to_value = 'elsewhere'))
            """;

    static final String ADD = """
            INSERT INTO ticketing.ticket_merge (id, ticket, into_ticket, at, actor, state, waiting_for, waiting_until,
              into_state, into_waiting_for, into_waiting_until, messages, tasks, clocks)
            VALUES (:id, :ticket, :intoTicket, :at, :actor, :state, :waitingFor, :waitingUntil,
              :intoState, :intoWaitingFor, :intoWaitingUntil, :messages, :tasks, CAST(:clocks AS jsonb))
            """;

    static final String UNDO = """
            INSERT INTO ticketing.ticket_merge_undo (merge, at, actor) VALUES (:merge, :at, :actor)
            """;

    static final String OF_TICKET = "SELECT * FROM ticketing.merge_in_force WHERE ticket = :ticket";

    /** Newest first. */
    static final String INTO = """
            SELECT * FROM ticketing.merge_in_force WHERE into_ticket = :ticket ORDER BY at DESC, id DESC
            """;

    static final String JOINED = """
            SELECT t.number, t.team, m.at, m.actor FROM ticketing.merge_in_force m
            JOIN ticketing.ticket t ON t.id = m.ticket
            WHERE m.into_ticket = :ticket ORDER BY m.at DESC, m.id DESC
            """;

    /** Merges in force between a ticket of these and a ticket of those. */
    static final String ACROSS = """
            SELECT m.* FROM ticketing.merge_in_force m
            JOIN ticketing.ticket t ON t.id = m.ticket
            JOIN ticketing.ticket i ON i.id = m.into_ticket
            WHERE t.customer = ANY (:these) AND i.customer = ANY (:those)
               OR t.customer = ANY (:those) AND i.customer = ANY (:these)
            ORDER BY m.at DESC, m.id DESC
            """;

    static final String GOES_ON_IN = "SELECT merged_into FROM ticketing.ticket WHERE id = :ticket";

    /** What went on in the ticket goes on where it goes on itself. */
    static final String PASS_ON = """
            UPDATE ticketing.ticket SET merged_into = :into, version = version + 1 WHERE merged_into = :ticket
            """;

    /** What had gone on in the ticket, directly or through others, goes on there again. */
    static final String TAKE_BACK = """
            WITH RECURSIVE under AS (
              SELECT ticket FROM ticketing.merge_in_force WHERE into_ticket = :ticket
              UNION
              SELECT deeper.ticket FROM ticketing.merge_in_force deeper JOIN under ON deeper.into_ticket = under.ticket
            )
            UPDATE ticketing.ticket SET merged_into = :ticket, version = version + 1
            WHERE id IN (SELECT ticket FROM under)
            """;

    /** What colleagues answered in these messages since, in writing or on the phone; what waits has not left. */
    static final String ANSWERS = """
            SELECT m.id, m.author, m.at AS written_at,
              CASE WHEN m.delivery_state NOT IN ('queued', 'sending') THEN coalesce(o.settled_at, m.delivery_at) END
                AS left_at
            FROM ticketing.message m LEFT JOIN ticketing.outbox o ON o.message = m.id
            WHERE m.id = ANY (:messages) AND m.kind = 'reply'
              AND m.delivery_state IN ('queued', 'sending', 'sent', 'delivered', 'read')
              AND greatest(m.at, o.settled_at, m.delivery_at) >= :since
            UNION ALL
            SELECT c.message, c.agent, c.answered_at, c.answered_at FROM ticketing.call c
            WHERE c.message = ANY (:messages) AND c.agent IS NOT NULL AND c.answered_at >= :since
            ORDER BY written_at, id
            """;

    /** Nothing that was said since is in it, and no colleague changed its state. */
    static final String UNTOUCHED = """
            SELECT NOT EXISTS (
                SELECT 1 FROM ticketing.ticket_change
                WHERE ticket = :ticket AND field = 'state' AND at > :since AND actor <> 'customer')
              AND NOT EXISTS (
                SELECT 1 FROM ticketing.message
                WHERE ticket = :ticket AND kind IN ('message', 'reply') AND at > :since)
            """;

    private MergeTables() {}
}
