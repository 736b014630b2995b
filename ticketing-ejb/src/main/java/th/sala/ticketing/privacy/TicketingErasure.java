package th.sala.ticketing.privacy;

/**
 * The statements of an erasure, in their order: bytes, what the inbox still holds, messages with all that hangs on them,
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
              WHERE message.customer = :subject)
            """;

    static final String INBOX = """
            UPDATE ticketing.inbox SET raw = NULL, sender = NULL, ticket = NULL, message = NULL
            WHERE message IN (SELECT id FROM ticketing.message WHERE customer = :subject)
            """;

    static final String MESSAGES = "DELETE FROM ticketing.message WHERE customer = :subject";

    static final String PARTICIPANTS = """
            DELETE FROM ticketing.participant
            WHERE customer = :subject OR ticket IN (SELECT id FROM ticketing.ticket WHERE customer = :subject)
            """;

    static final String UNPROVEN = "DELETE FROM ticketing.unproven_sender WHERE subject = :subject";

    static final String TICKETS = """
            UPDATE ticketing.ticket SET subject = '', tags = '{}', last_message = NULL, version = version + 1
            WHERE customer = :subject AND subject <> ''
            """;

    static final String FORGET_HISTORY = "SELECT ticketing.forget_words_of_history(:subject)";

    private TicketingErasure() {}
}
