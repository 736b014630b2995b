package th.sala.ticketing.retention;

import java.util.List;

/** The SQL by which tickets age: which are due, what goes with them, and how they are cut from their persons. */
final class AgedTicketTables {
    /**
     * Read once a statement and looked up by hash, however many tickets it looks at. Recordings and proofs of identity go with
     * their ticket: what holds these holds it.
     */
    private static final String KEPT = """
        WITH kept AS MATERIALIZED (
          SELECT customer, why, ticket FROM ticketing.kept
          WHERE category IS NULL OR category IN (:law, 'RET-RECORDING', 'RET-IDENTITY')),
        persons AS MATERIALIZED (
          SELECT customer, bool_or(why = 'held') AS held, bool_or(why = 'restricted') AS restricted
          FROM kept WHERE customer IS NOT NULL AND ticket IS NULL GROUP BY customer),
        numbers AS MATERIALIZED (SELECT DISTINCT ticket FROM kept WHERE why = 'held' AND ticket IS NOT NULL),
        everybody AS MATERIALIZED (
          SELECT EXISTS (SELECT FROM kept WHERE why = 'held' AND customer IS NULL) AS held)
        """;

    private static final String PAST = """
        SELECT t.id, t.closed_at,
          t.customer IN (SELECT customer FROM persons WHERE held)
            OR t.number IN (SELECT ticket FROM numbers) OR e.held AS held,
          t.restricted OR t.customer IN (SELECT customer FROM persons WHERE restricted) AS restricted
        FROM ticketing.ticket t CROSS JOIN everybody e
        WHERE t.aged_at IS NULL AND t.closed_at < :before AND t.state IN ('done', 'cancelled')
        """;

    static final String STANDING = KEPT + """
        SELECT count(*) FILTER (WHERE NOT held AND NOT restricted) AS due, count(*) FILTER (WHERE held) AS held,
          count(*) FILTER (WHERE restricted AND NOT held) AS restricted
        FROM (
        """ + PAST + ") past";

    private static final String DUE = """
        ) past WHERE NOT held AND NOT restricted
          AND NOT EXISTS (SELECT FROM ticketing.aside a
            WHERE a.record = past.id AND a.at > CAST(:now AS timestamptz) - interval '20 hours')
        ORDER BY closed_at, id LIMIT :most
        """;

    static final String FIRST = KEPT + "SELECT id FROM (" + PAST + DUE;

    static final String IS_THERE =
            "SELECT EXISTS (SELECT FROM ticketing.ticket WHERE id = :ticket AND aged_at IS NULL)";

    /** Figures keep their customer until the second look; else it is nobody at once. */
    static final String TAKE = KEPT + ", due AS (SELECT id FROM (" + PAST + DUE + """
        ),
        taken AS (SELECT t.id FROM ticketing.ticket t
          WHERE t.id IN (SELECT id FROM due) AND t.aged_at IS NULL AND t.closed_at < :before
            AND t.state IN ('done', 'cancelled') FOR UPDATE)
        UPDATE ticketing.ticket SET aged_at = :now, aged_in = :run, subject = '', tags = '{}', reason = NULL,
          last_message = NULL, named_by = NULL, account = NULL, before_answer = NULL, first_answer = NULL,
          customer = CASE WHEN :figures THEN customer ELSE gen_random_uuid() END,
          unlinked_at = CASE WHEN :figures THEN NULL ELSE CAST(:now AS timestamptz) END,
          version = version + 1
        FROM taken WHERE ticket.id = taken.id RETURNING ticket.id
        """;

    static final String UNLINK = """
        UPDATE ticketing.ticket SET customer = gen_random_uuid(), unlinked_at = now(), version = version + 1
        WHERE id IN (SELECT id FROM ticketing.ticket
          WHERE aged_in = :run AND aged_at IS NOT NULL AND unlinked_at IS NULL ORDER BY id LIMIT :most FOR UPDATE)
        RETURNING id
        """;

    static final String CALLS_OF_NOBODY = "UPDATE ticketing.call SET customer = NULL WHERE ticket = ANY(:tickets)";

    /** What stays of a ticket beside its times: channel, team, kind, outcome, contact reason and the month in which it came. */
    static final String LIKENESS = """
        SELECT coalesce(sum(alike), 0)::bigint AS records, count(*) AS groups, min(alike) AS smallest,
            coalesce(sum(alike) FILTER (WHERE alike < 5), 0)::bigint AS in_small
        FROM (SELECT count(*) AS alike FROM ticketing.ticket
            WHERE aged_in = :run AND aged_at IS NOT NULL AND unlinked_at IS NULL
            GROUP BY channel, team, kind, outcome, closed_reason, date_trunc('month', created_at)) figure
        """;

    private static final String BLOBS = """
        DELETE FROM ticketing.blob WHERE id IN (
          SELECT raw FROM ticketing.message WHERE ticket = ANY(:tickets) AND raw IS NOT NULL
          UNION ALL
          SELECT attachment.blob FROM ticketing.attachment
          JOIN ticketing.message ON message.id = attachment.message WHERE message.ticket = ANY(:tickets)
          UNION ALL
          SELECT inbox.raw FROM ticketing.inbox
          JOIN ticketing.message ON message.id = inbox.message
          WHERE message.ticket = ANY(:tickets) AND inbox.raw IS NOT NULL)
        """;

    private static final String INBOX = """
        UPDATE ticketing.inbox SET raw = NULL, sender = NULL, place = NULL, ticket = NULL, message = NULL
        WHERE message IN (SELECT id FROM ticketing.message WHERE ticket = ANY(:tickets))
        """;

    private static final String MESSAGES = "DELETE FROM ticketing.message WHERE ticket = ANY(:tickets)";

    private static final String PARTICIPANTS = "DELETE FROM ticketing.participant WHERE ticket = ANY(:tickets)";

    private static final String TASKS = """
        UPDATE ticketing.task SET text = '', note = NULL, link = NULL, message = NULL
        WHERE ticket = ANY(:tickets) AND (text <> '' OR note IS NOT NULL OR link IS NOT NULL)
        """;

    private static final String HANDOFFS = """
        UPDATE ticketing.handoff
        SET wants = NULL, done = NULL, promised = NULL, due_at = NULL, next_step = NULL, channel = NULL
        WHERE ticket = ANY(:tickets) AND num_nonnulls(wants, done, promised, due_at, next_step, channel) > 0
        """;

    private static final String FIELDS = "DELETE FROM ticketing.field_value WHERE ticket = ANY(:tickets)";

    private static final String DRAFTS = "DELETE FROM ticketing.draft WHERE ticket = ANY(:tickets)";

    private static final String CALLS = """
        UPDATE ticketing.call SET line = NULL, number_key = NULL, number = NULL, note = NULL, recording_ref = NULL,
          external_id = NULL, message = NULL
        WHERE ticket = ANY(:tickets)
        """;

    private static final String PROOFS = "DELETE FROM ticketing.identity_proof WHERE ticket = ANY(:tickets)";

    private static final String COPY_LINKS = "DELETE FROM ticketing.copy_link WHERE ticket = ANY(:tickets)";

    private static final String SURVEYS = "DELETE FROM ticketing.survey WHERE ticket = ANY(:tickets)";

    private static final String CHECKS = """
        DELETE FROM ticketing.caller_check
        WHERE ticket IN (SELECT number FROM ticketing.ticket WHERE id = ANY(:tickets))
        """;

    static final String HISTORY = "SELECT ticketing.forget_words_of_aged(:tickets)";

    /** What goes with a ticket, in this order. */
    static final List<String> WITH_IT = List.of(
            BLOBS,
            INBOX,
            MESSAGES,
            PARTICIPANTS,
            TASKS,
            HANDOFFS,
            FIELDS,
            DRAFTS,
            CALLS,
            PROOFS,
            COPY_LINKS,
            SURVEYS,
            CHECKS);

    private AgedTicketTables() {}
}
