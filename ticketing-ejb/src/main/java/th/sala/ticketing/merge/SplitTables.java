package th.sala.ticketing.merge;

/** The SQL of parts of tickets that get a ticket of their own. */
final class SplitTables {
    static final String WORDS = """
            SELECT id, direction, automatic, customer, channel, account,
              coalesce(nullif(subject, ''), left(text, 80)) AS subject, language, at
            FROM ticketing.message WHERE ticket = :ticket AND id = ANY (:messages)
            ORDER BY at, id
            """;

    static final String CUSTOMER_STAYS = """
            SELECT EXISTS (
              SELECT 1 FROM ticketing.message
              WHERE ticket = :ticket AND direction = 'inbound' AND NOT automatic AND id <> ALL (:messages))
            """;

    /** Who took part in what moves takes part where it goes, so that their answers find it. */
    static final String TAKE_PART = """
            INSERT INTO ticketing.participant (ticket, address, customer)
            SELECT DISTINCT ON (p.address) CAST(:opened AS uuid), p.address, p.customer FROM ticketing.participant p
            WHERE p.ticket IN (SELECT id FROM ticketing.ticket WHERE id = :ticket OR merged_into = :ticket)
              AND encode(p.address, 'hex') IN (
                SELECT unnest(m.addresses) FROM ticketing.message m WHERE m.id = ANY (:messages))
            ORDER BY p.address, p.customer
            ON CONFLICT (ticket, address) DO NOTHING
            """;

    static final String ADD = """
            INSERT INTO ticketing.ticket_split (id, ticket, opened, at, actor, messages)
            VALUES (:id, :ticket, :opened, :at, :actor, :messages)
            """;

    static final String OF_OPENED = """
            SELECT s.ticket, coalesce(t.merged_into, t.id) AS goes_on, s.actor
            FROM ticketing.ticket_split s JOIN ticketing.ticket t ON t.id = s.ticket
            WHERE s.opened = :opened
            """;

    private SplitTables() {}
}
