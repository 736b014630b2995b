package th.sala.ticketing.merge;

/** The SQL of tickets that go on in another one. */
final class MergeTables {
    static final String MOVE = "UPDATE ticketing.message SET ticket = :into WHERE ticket = :ticket RETURNING id";

    static final String MOVE_BACK = """
            UPDATE ticketing.message SET ticket = :ticket WHERE id = ANY (:messages) AND ticket = :from RETURNING id
            """;

    /** What waits to leave, or left, belongs to the ticket of its message. */
    static final String MOVE_SENDS = "UPDATE ticketing.outbox SET ticket = :ticket WHERE message = ANY (:messages)";

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

    static final String ANSWERED = """
            SELECT EXISTS (SELECT 1 FROM ticketing.message WHERE ticket = :ticket AND kind = 'reply')
            """;

    static final String ANSWERED_AT = """
            SELECT min(delivery_at) FROM ticketing.message
            WHERE ticket = :ticket AND kind = 'reply' AND delivery_state IN ('sent', 'delivered', 'read')
            """;

    static final String ADD = """
            INSERT INTO ticketing.ticket_merge (id, ticket, into_ticket, at, actor, state, messages, clocks)
            VALUES (:id, :ticket, :intoTicket, :at, :actor, :state, :messages, CAST(:clocks AS jsonb))
            """;

    static final String UNDO = """
            INSERT INTO ticketing.ticket_merge_undo (merge, at, actor) VALUES (:merge, :at, :actor)
            """;

    static final String OF_TICKET = """
            SELECT m.id, m.ticket, m.into_ticket, m.at, m.actor, m.state, m.messages, CAST(m.clocks AS text) AS clocks
            FROM ticketing.ticket_merge m
            WHERE m.ticket = :ticket AND NOT EXISTS (SELECT 1 FROM ticketing.ticket_merge_undo u WHERE u.merge = m.id)
            """;

    static final String NEWEST_INTO = """
            SELECT m.id, m.ticket, m.into_ticket, m.at, m.actor, m.state, m.messages, CAST(m.clocks AS text) AS clocks
            FROM ticketing.ticket_merge m
            WHERE m.into_ticket = :ticket AND NOT EXISTS (SELECT 1 FROM ticketing.ticket_merge_undo u WHERE u.merge = m.id)
            ORDER BY m.at DESC, m.id DESC LIMIT 1
            """;

    /** Merges in force between a ticket of one of these and a ticket of anybody else. */
    static final String ACROSS = """
            SELECT m.id, m.ticket, m.into_ticket, m.at, m.actor, m.state, m.messages, CAST(m.clocks AS text) AS clocks
            FROM ticketing.ticket_merge m
            JOIN ticketing.ticket t ON t.id = m.ticket
            JOIN ticketing.ticket i ON i.id = m.into_ticket
            WHERE (t.customer = ANY (:persons) OR i.customer = ANY (:persons))
              AND (t.customer = ANY (:persons)) <> (i.customer = ANY (:persons))
              AND NOT EXISTS (SELECT 1 FROM ticketing.ticket_merge_undo u WHERE u.merge = m.id)
            ORDER BY m.at DESC, m.id DESC
            """;

    static final String GOES_ON_IN = "SELECT merged_into FROM ticketing.ticket WHERE id = :ticket";

    /** What went on in the ticket goes on where it goes on itself. */
    static final String PASS_ON = """
            UPDATE ticketing.ticket SET merged_into = :into, version = version + 1 WHERE merged_into = :ticket
            """;

    /** What had gone on in the ticket, directly or through others, goes on there again. */
    static final String TAKE_BACK = """
            WITH RECURSIVE in_force AS (
              SELECT m.ticket, m.into_ticket FROM ticketing.ticket_merge m
              WHERE NOT EXISTS (SELECT 1 FROM ticketing.ticket_merge_undo u WHERE u.merge = m.id)
            ), under AS (
              SELECT ticket FROM in_force WHERE into_ticket = :ticket
              UNION
              SELECT deeper.ticket FROM in_force deeper JOIN under ON deeper.into_ticket = under.ticket
            )
            UPDATE ticketing.ticket SET merged_into = :ticket, version = version + 1
            WHERE id IN (SELECT ticket FROM under)
            """;

    private MergeTables() {}
}
