package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class ForgettingWords implements TakenBackWords {
    private static final String FIND = """
            SELECT id FROM ticketing.message
            WHERE channel = :channel AND external_id = :externalId AND unsent_at IS NULL
        """;

    /** A file that comes late waits for the same row. */
    private static final String HOLD = """
            SELECT id FROM ticketing.inbox WHERE channel = :channel AND external_id = :externalId FOR UPDATE
        """;

    private static final String BLOBS = """
            DELETE FROM ticketing.blob WHERE id IN (
              SELECT raw FROM ticketing.message WHERE id = :message
              UNION ALL
              SELECT blob FROM ticketing.attachment WHERE message = :message
              UNION ALL
              SELECT raw FROM ticketing.inbox WHERE message = :message)
        """;

    private static final String FILES = "DELETE FROM ticketing.attachment WHERE message = :message";

    private static final String INBOX = "UPDATE ticketing.inbox SET raw = NULL WHERE message = :message";

    private static final String WORDS = """
            UPDATE ticketing.message
            SET text = '', html = NULL, subject = NULL, raw = NULL, quoted_from = NULL, unsent_at = :at
            WHERE id = :message
        """;

    private static final String HELD_BLOBS = """
            DELETE FROM ticketing.blob WHERE id IN (
              SELECT unnest(files || raw) FROM ticketing.inbox
              WHERE channel = :channel AND external_id = :externalId AND state = 'quarantined')
        """;

    private static final String HELD = """
            UPDATE ticketing.inbox
            SET state = 'ignored', reason = 'unsent', raw = NULL, payload_key = NULL, payload = NULL, files = '{}'
            WHERE channel = :channel AND external_id = :externalId AND state = 'quarantined'
        """;

    private static final String NAMES = "UPDATE ticketing.ticket SET named_by = :message WHERE id = :ticket";

    private static final String SUBJECTS = "SELECT ticketing.forget_subjects_made_of(:message, :none)";

    private static final String ANNOUNCE = """
            INSERT INTO ticketing.taken_back (channel, external_id, at) VALUES (:channel, :externalId, :at)
            ON CONFLICT (channel, external_id) DO NOTHING
        """;

    private static final String ANNOUNCED = """
            SELECT EXISTS (
              SELECT FROM ticketing.taken_back WHERE channel = :channel AND external_id = :externalId)
        """;

    private final Jdbi jdbi;
    private final Messages messages;
    private final Clock clock;

    @Inject
    ForgettingWords(Jdbi jdbi, Messages messages, Clock clock) {
        this.jdbi = jdbi;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void announce(String channel, String externalId) {
        jdbi.useHandle(handle -> handle.createUpdate(ANNOUNCE)
                .bind("channel", channel)
                .bind("externalId", externalId)
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public boolean announced(String channel, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(ANNOUNCED)
                .bind("channel", channel)
                .bind("externalId", externalId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<StoredMessage> find(String channel, String externalId) {
        id(HOLD, channel, externalId);
        Optional<UUID> found = id(FIND, channel, externalId);
        found.flatMap(messages::find).ifPresent(message -> messages.hold(message.ticket()));
        return found.flatMap(messages::find);
    }

    @Override
    public void forget(StoredMessage message) {
        jdbi.useHandle(handle -> List.of(BLOBS, INBOX, FILES, WORDS)
                .forEach(statement -> handle.createUpdate(statement)
                        .bind("message", message.id())
                        .bind("at", clock.instant())
                        .execute()));
    }

    @Override
    public void forgetHeld(String channel, String externalId) {
        jdbi.useHandle(handle -> List.of(HELD_BLOBS, HELD)
                .forEach(statement -> handle.createUpdate(statement)
                        .bind("channel", channel)
                        .bind("externalId", externalId)
                        .execute()));
    }

    @Override
    public void names(UUID ticket, UUID message) {
        jdbi.useHandle(handle -> handle.createUpdate(NAMES)
                .bind("ticket", ticket)
                .bind("message", message)
                .execute());
    }

    @Override
    public List<UUID> forgetSubjects(UUID message, String none) {
        return jdbi.withHandle(handle -> handle.createQuery(SUBJECTS)
                .bind("message", message)
                .bind("none", none)
                .mapTo(UUID.class)
                .list());
    }

    private Optional<UUID> id(String question, String channel, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(question)
                .bind("channel", channel)
                .bind("externalId", externalId)
                .mapTo(UUID.class)
                .findOne());
    }
}
