package th.sala.ticketing.merge;

/** The SQL of what somebody said in the ticket of another, for whom they were taken. */
final class StrangerTables {
    /** Whoever writes into one of them waits. */
    static final String MIXED = """
            SELECT t.id FROM ticketing.ticket t
            WHERE t.customer = ANY (:own) AND (
              EXISTS (SELECT FROM ticketing.participant p WHERE p.ticket = t.id AND p.customer = ANY (:strangers))
              OR EXISTS (SELECT FROM ticketing.message m
                WHERE m.ticket = t.id AND m.at >= :since AND CASE m.direction
                  WHEN 'inbound' THEN m.customer = ANY (:strangers)
                  ELSE m.thread_of IN (SELECT id FROM ticketing.ticket WHERE customer = ANY (:strangers)) END))
            ORDER BY t.id
            FOR UPDATE
            """;

    /** What the strangers said, and what was said to nobody but them or noted about a ticket of theirs, oldest first. */
    static final String WORDS = """
            SELECT m.id, m.direction, m.automatic, m.customer, m.channel, m.account,
              coalesce(nullif(m.subject, ''), left(m.text, 80)) AS subject, m.language, m.at
            FROM ticketing.message m
            WHERE m.ticket = :ticket AND m.at >= :since AND CASE m.direction
              WHEN 'inbound' THEN m.customer = ANY (:strangers)
              ELSE m.thread_of IN (SELECT id FROM ticketing.ticket WHERE customer = ANY (:strangers))
                OR m.addresses <> '{}' AND m.addresses <@ ARRAY(
                  SELECT encode(p.address, 'hex') FROM ticketing.participant p
                  WHERE p.ticket = :ticket AND p.customer = ANY (:strangers)) END
            ORDER BY m.id
            """;

    /** What was said since in the ticket {@code other}: by these, and to them alone; or in answer to the ticket itself, also to a survey. */
    static final String SINCE = """
            SELECT m.id, m.direction, m.automatic, m.customer, m.channel, m.account,
              coalesce(nullif(m.subject, ''), left(m.text, 80)) AS subject, m.language, m.at
            FROM ticketing.message m
            WHERE m.ticket = :other AND m.at >= :since AND (
              m.thread_of IN (SELECT id FROM ticketing.ticket WHERE id = :ticket OR merged_into = :ticket)
              OR CASE m.direction
                WHEN 'inbound' THEN m.customer = ANY (:alone)
                ELSE m.addresses <> '{}' AND m.addresses <@ ARRAY(
                  SELECT encode(p.address, 'hex') FROM ticketing.participant p
                  WHERE p.ticket = :other AND p.customer = ANY (:alone)) END)
            ORDER BY m.id
            """;

    /** Who has part in the one ticket and had none in the other before both were one. */
    static final String ALONE = """
            (SELECT customer FROM ticketing.ticket WHERE id = :ticket
             UNION SELECT customer FROM ticketing.message
             WHERE ticket = :ticket AND direction = 'inbound' AND customer IS NOT NULL)
            EXCEPT (SELECT customer FROM ticketing.ticket WHERE id = :other
             UNION SELECT customer FROM ticketing.message
             WHERE ticket = :other AND direction = 'inbound' AND customer IS NOT NULL AND at < :since)
            """;

    /** Where they go on: the open one, or the newest, where the same colleagues read it. */
    static final String OWN = """
            SELECT id FROM ticketing.ticket WHERE customer = ANY (:strangers) AND merged_into IS NULL AND team = :team
            ORDER BY state IN ('not-started', 'in-progress', 'waiting') DESC, active_at DESC, id DESC
            LIMIT 1
            """;

    /** What is called by the words of a message is known to be, so that they can be taken back. */
    static final String NAME = """
            UPDATE ticketing.ticket SET named_by = message.id FROM ticketing.message
            WHERE ticket.id = :ticket AND message.id = :message AND coalesce(message.subject, '') = ''
            """;

    static final String MOVE_TOKENS =
            "UPDATE ticketing.thread_token SET ticket = :ticket WHERE message = ANY (:messages)";

    /** Who took part before both became one goes on doing so. */
    static final String LEAVE = """
            DELETE FROM ticketing.participant p
            WHERE p.ticket = :ticket AND p.customer = ANY (:strangers) AND NOT EXISTS (
              SELECT FROM ticketing.message m
              WHERE m.ticket = p.ticket AND m.at < :since AND encode(p.address, 'hex') = ANY (m.addresses))
            RETURNING p.address, p.customer
            """;

    static final String JOIN = """
            INSERT INTO ticketing.participant (ticket, address, customer) VALUES (:ticket, :address, :customer)
            ON CONFLICT (ticket, address) DO NOTHING
            """;

    private StrangerTables() {}
}
