package th.sala.ticketing.privacy;

import java.util.List;

/**
 * The statements of an erasure, in their order: bytes, what the inbox still holds, what waits to leave, messages with all that hangs on them,
 * words in the history, and what the tickets say of the person. The tickets stay as figures, without a word.
 */
final class TicketingErasure {
    static final String BLOBS = """
            DELETE FROM ticketing.blob WHERE id IN (
              SELECT raw FROM ticketing.message WHERE customer = :subject
              UNION ALL
              SELECT attachment.blob FROM ticketing.attachment
              JOIN ticketing.message ON message.id = attachment.message
              WHERE message.customer = :subject
              UNION ALL
              SELECT inbox.raw FROM ticketing.inbox
              JOIN ticketing.message ON message.id = inbox.message
              WHERE message.customer = :subject
              UNION ALL
              SELECT raw FROM ticketing.inbox
              WHERE state IN ('quarantined', 'ignored') AND sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
              UNION ALL
              SELECT unnest(files) FROM ticketing.inbox
              WHERE state IN ('quarantined', 'ignored') AND sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
        """;

    static final String INBOX = """
            UPDATE ticketing.inbox SET raw = NULL, sender = NULL, place = NULL, ticket = NULL, message = NULL
            WHERE message IN (SELECT id FROM ticketing.message WHERE customer = :subject)
        """;

    /** What never became a message; the row stays for the ledger of what arrived. */
    static final String QUARANTINE = """
            UPDATE ticketing.inbox
            SET raw = NULL, sender = NULL, place = NULL, payload_key = NULL, payload = NULL, files = '{}', reason = 'erased'
            WHERE state IN ('quarantined', 'ignored') AND sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
        """;

    static final String OUTBOX = """
            UPDATE ticketing.outbox SET state = 'cancelled', reason = 'content-erased'
            WHERE persons @> ARRAY[CAST(:subject AS uuid)] AND state IN ('queued', 'sending') AND NOT begun
        """;

    static final String MESSAGES = "DELETE FROM ticketing.message WHERE customer = :subject";

    static final String PARTICIPANTS = """
            DELETE FROM ticketing.participant
            WHERE customer = :subject
              OR ticket IN (SELECT id FROM ticketing.ticket WHERE customer = :subject)
              OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
        """;

    static final String CHECKS = "DELETE FROM ticketing.caller_check WHERE customer = :subject OR holder = :subject";

    static final String PROOFS = """
            DELETE FROM ticketing.identity_proof
            WHERE customer = :subject OR holder = :subject
              OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
        """;

    static final String LINKS = "DELETE FROM ticketing.customer_link WHERE customer = :subject";

    static final String COPY_LINKS = "DELETE FROM ticketing.copy_link WHERE customer = :subject";

    static final String PRESENCE = """
        DELETE FROM ticketing.guest_presence
        WHERE address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
        """;

    static final String UNPROVEN = """
            DELETE FROM ticketing.unproven_sender
            WHERE subject = :subject OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
        """;

    static final String TYPED = """
            DELETE FROM ticketing.typed_contact
            WHERE subject = :subject OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
        """;

    static final String STANDINGS = """
            DELETE FROM ticketing.address_standing WHERE address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
        """;

    /** That something was to be done stays as a figure, without a word. */
    static final String TASKS = """
            UPDATE ticketing.task SET text = '', note = NULL, link = NULL, message = NULL
            WHERE ticket IN (SELECT id FROM ticketing.ticket WHERE customer = :subject)
              AND (text <> '' OR note IS NOT NULL OR link IS NOT NULL)
        """;

    /** That a ticket changed hands, and how much was told, stays as a figure, without a word. */
    static final String HANDOFFS = """
            UPDATE ticketing.handoff
            SET wants = NULL, done = NULL, promised = NULL, due_at = NULL, next_step = NULL, channel = NULL
            WHERE ticket IN (SELECT id FROM ticketing.ticket WHERE customer = :subject)
              AND num_nonnulls(wants, done, promised, due_at, next_step, channel) > 0
        """;

    static final String DRAFTS = """
            DELETE FROM ticketing.draft WHERE ticket IN (SELECT id FROM ticketing.ticket WHERE customer = :subject)
        """;

    /** A call of the person, and one that nobody has filed yet from a number of theirs: its times stay as figures. */
    static final String CALLS = """
            UPDATE ticketing.call
            SET line = NULL, number_key = NULL, number = NULL, note = NULL, recording_ref = NULL, external_id = NULL,
              message = NULL
            WHERE (customer = :subject
                OR customer IS NULL AND line IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash))
              AND (line IS NOT NULL OR note IS NOT NULL OR recording_ref IS NOT NULL)
        """;

    static final String SHARED_LINES = "DELETE FROM ticketing.shared_line WHERE customer = :subject";

    static final String BLOCKS = """
        DELETE FROM ticketing.blocked_sender
        WHERE customer = :subject OR address IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
        """;

    static final String VALUES = "DELETE FROM ticketing.customer_value WHERE customer = :subject";

    static final String AGREEMENTS = "DELETE FROM ticketing.customer_agreement WHERE customer = :subject";

    static final String FIELDS = """
            DELETE FROM ticketing.field_value
            WHERE ticket IN (SELECT id FROM ticketing.ticket WHERE customer = :subject)
        """;

    static final String TICKETS = """
            UPDATE ticketing.ticket
            SET subject = '', tags = '{}', reason = NULL, last_message = NULL, version = version + 1
            WHERE customer = :subject AND (subject <> '' OR tags <> '{}' OR reason IS NOT NULL)
        """;

    /** What is kept for a day for whoever asks twice: whatever leads to the person or their tickets. */
    static final String ANSWERS = """
            DELETE FROM ticketing.idempotency
            WHERE substring(resource FROM 'customers/([0-9a-f-]+)') = CAST(:subject AS text)
              OR substring(resource FROM 'tickets/([0-9]+)')
                IN (SELECT CAST(number AS text) FROM ticketing.ticket WHERE customer = :subject)
              OR substring(resource FROM 'tasks/([0-9a-f-]+)')
                IN (SELECT CAST(task.id AS text) FROM ticketing.task JOIN ticketing.ticket ON ticket.id = task.ticket
                  WHERE ticket.customer = :subject)
              OR substring(resource FROM 'calls/([0-9a-f-]+)')
                IN (SELECT CAST(id AS text) FROM ticketing.call WHERE customer = :subject)
        """;

    static final String SURVEYS = "DELETE FROM ticketing.survey WHERE customer = :subject";

    /** What it counted stays, and is nobody's from now on. */
    static final String FIGURES = "DELETE FROM ticketing.fact_person WHERE customer = :subject";

    static final String FORGET_HISTORY = "SELECT ticketing.forget_words_of_history(:subject)";

    static final List<String> IN_ORDER = List.of(
            BLOBS,
            INBOX,
            QUARANTINE,
            OUTBOX,
            MESSAGES,
            PARTICIPANTS,
            PRESENCE,
            CHECKS,
            PROOFS,
            LINKS,
            COPY_LINKS,
            BLOCKS,
            UNPROVEN,
            TYPED,
            STANDINGS,
            TASKS,
            HANDOFFS,
            FIELDS,
            VALUES,
            AGREEMENTS,
            DRAFTS,
            ANSWERS,
            CALLS,
            SHARED_LINES,
            TICKETS,
            FIGURES,
            SURVEYS);

    private TicketingErasure() {}
}
