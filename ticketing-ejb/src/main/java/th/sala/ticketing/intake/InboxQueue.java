package th.sala.ticketing.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;
import th.sala.consent.key.Sealed;

/**
 * Claims in two steps: first the advisory locks of senders among the oldest rows, then those senders' rows. The second
 * statement sees what the lock's former holder committed. Senders with a failed row are left out before the oldest are
 * counted, so that however much waits behind a failure, the others' rows are reached.
 */
@Singleton
class InboxQueue implements PendingMessages {
    private static final int ATTEMPTS = 3;

    /** A batch is open in memory at once; the message that goes beyond this is its last. */
    private static final long BYTES = 4L << 20;

    private static final String LOCK_SENDERS = """
            WITH oldest AS MATERIALIZED (
              SELECT id, turn FROM ticketing.inbox
              WHERE state = 'pending'
                AND turn NOT IN (SELECT turn FROM ticketing.inbox WHERE state = 'pending' AND attempts > 0)
              ORDER BY id LIMIT :window),
            senders AS MATERIALIZED (
              SELECT turn FROM oldest GROUP BY turn ORDER BY min(id::text))
            SELECT turn FROM senders WHERE pg_try_advisory_xact_lock(turn) LIMIT :limit
            """;

    private static final String CLAIM = """
            SELECT id FROM (
              SELECT id, sum(octet_length(payload)) OVER (ORDER BY id) - octet_length(payload) AS bytes_before
              FROM (
                SELECT id, turn, payload FROM ticketing.inbox
                WHERE state = 'pending'
                  AND turn NOT IN (SELECT turn FROM ticketing.inbox WHERE state = 'pending' AND attempts > 0)
                ORDER BY id LIMIT :window) AS oldest
              WHERE turn = ANY (:turns)) AS claimed
            WHERE bytes_before IS NULL OR bytes_before < :bytes
            ORDER BY id
            LIMIT :limit
            """;

    private static final String SUSPECTS = """
            WITH failed AS MATERIALIZED (
              SELECT turn FROM ticketing.inbox
              WHERE state = 'pending' AND attempts > 0 AND (due_at IS NULL OR due_at <= :now))
            SELECT id FROM ticketing.inbox
            WHERE state = 'pending' AND turn IN (SELECT turn FROM failed)
            ORDER BY id
            LIMIT :limit
            """;

    private static final String LOCK_SENDER = """
            SELECT pg_try_advisory_xact_lock(turn) FROM ticketing.inbox WHERE id = :id AND state = 'pending'
            """;

    private static final String CLAIM_ONE = """
            SELECT id FROM ticketing.inbox AS claimed
            WHERE id = :id AND state = 'pending' AND (due_at IS NULL OR due_at <= :now)
              AND NOT EXISTS (
                SELECT FROM ticketing.inbox AS older
                WHERE older.state = 'pending' AND older.turn = claimed.turn AND older.id < claimed.id)
            FOR UPDATE SKIP LOCKED
            """;

    private static final String OPEN = """
            SELECT id, received_at, raw, payload_key, payload FROM ticketing.inbox
            WHERE id = ANY (:ids) AND state = 'pending' AND payload IS NOT NULL
            ORDER BY id
            FOR UPDATE
            """;

    private static final String FROM = """
            SELECT id, received_at, raw, payload_key, payload FROM ticketing.inbox
            WHERE state = 'pending' AND payload IS NOT NULL AND channel = :channel
              AND turn = hashtextextended(:channel || ':' || :sender, 0) AND sender = decode(:sender, 'hex')
            ORDER BY id
            """;

    private static final String DELIVERED = """
            UPDATE ticketing.inbox
            SET state = 'delivered', settled_at = :at, ticket = :ticket, message = :message, reason = NULL,
                sender = NULL, place = NULL, payload_key = NULL, payload = NULL, files = '{}'
            WHERE id = :id
            """;

    private static final String IGNORED = """
            UPDATE ticketing.inbox
            SET state = 'ignored', settled_at = :at, reason = :reason, payload_key = NULL, payload = NULL
            WHERE id = :id
            """;

    private static final String EARLY = """
            UPDATE ticketing.inbox SET state = 'ignored', settled_at = :at, reason = 'message-not-here-yet', about = :about
            WHERE id = :id
            """;

    private static final String RECALL = """
            UPDATE ticketing.inbox SET state = 'pending', settled_at = NULL, reason = NULL, about = NULL
            WHERE channel = :channel AND about = :externalId AND state = 'ignored' AND payload IS NOT NULL
            """;

    private static final String DROP_FILES = """
            DELETE FROM ticketing.blob WHERE id IN (SELECT unnest(files) FROM ticketing.inbox WHERE id = :id)
            """;

    private static final String FAILED = """
            UPDATE ticketing.inbox
            SET attempts = attempts + 1,
                reason = :reason,
                due_at = :at::timestamptz + make_interval(secs => 10 * power(6, attempts)),
                state = CASE WHEN attempts + 1 >= :attempts THEN 'quarantined' ELSE state END,
                settled_at = CASE WHEN attempts + 1 >= :attempts THEN :at::timestamptz ELSE settled_at END
            WHERE id = :id AND state = 'pending'
            """;

    private final Jdbi jdbi;
    private final PayloadSeal seal;
    private final Clock clock;

    @Inject
    InboxQueue(Jdbi jdbi, PayloadSeal seal, Clock clock) {
        this.jdbi = jdbi;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<UUID> claim(int limit) {
        return jdbi.withHandle(handle -> {
            int window = limit * 10;
            List<Long> turns = handle.createQuery(LOCK_SENDERS)
                    .bind("window", window)
                    .bind("limit", limit)
                    .mapTo(Long.class)
                    .list();
            return turns.isEmpty()
                    ? List.of()
                    : handle.createQuery(CLAIM)
                            .bind("window", window)
                            .bind("limit", limit)
                            .bind("bytes", BYTES)
                            .bindArray("turns", Long.class, turns)
                            .mapTo(UUID.class)
                            .list();
        });
    }

    @Override
    public List<UUID> suspects(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SUSPECTS)
                .bind("now", clock.instant())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public Optional<UUID> claim(UUID id) {
        return jdbi.withHandle(handle -> {
            boolean locked = handle.createQuery(LOCK_SENDER)
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(false);
            return locked
                    ? handle.createQuery(CLAIM_ONE)
                            .bind("id", id)
                            .bind("now", clock.instant())
                            .mapTo(UUID.class)
                            .findOne()
                    : Optional.empty();
        });
    }

    @Override
    public List<PendingMessage> open(List<UUID> claimed) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bindArray("ids", UUID.class, claimed)
                .mapTo(Row.class)
                .list());
        if (rows.size() < claimed.size()) {
            throw new IllegalStateException("A claimed message is not pending any more.");
        }
        return rows.stream().map(this::opened).toList();
    }

    private PendingMessage opened(Row row) {
        InboxPayload payload = seal.open(new Sealed(row.payloadKey(), row.payload()));
        return new PendingMessage(
                row.id(), row.receivedAt(), row.raw(), payload.message(), payload.event(), payload.files());
    }

    @Override
    public List<PendingMessage> from(String channel, String sender) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FROM).bind("channel", channel).bind("sender", sender).mapTo(Row.class).stream()
                        .map(this::opened)
                        .filter(pending -> pending.message() != null)
                        .toList());
    }

    @Override
    public void delivered(UUID id, UUID ticket, UUID message) {
        Instant at = clock.instant();
        WriteBehind.add(
                jdbi,
                DELIVERED,
                row -> row.bind("id", id)
                        .bind("ticket", ticket)
                        .bind("message", message)
                        .bind("at", at));
    }

    @Override
    public void settled(UUID id, UUID ticket, UUID about) {
        jdbi.useHandle(handle -> handle.createUpdate(DROP_FILES).bind("id", id).execute());
        delivered(id, ticket, about);
    }

    @Override
    public void ignored(UUID id, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(IGNORED)
                .bind("id", id)
                .bind("reason", reason)
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public void early(UUID id, String about) {
        jdbi.useHandle(handle -> handle.createUpdate(EARLY)
                .bind("id", id)
                .bind("about", about)
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public void recall(String channel, String externalId) {
        WriteBehind.add(jdbi, RECALL, row -> row.bind("channel", channel).bind("externalId", externalId));
    }

    @Override
    public void failed(UUID id, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(FAILED)
                .bind("id", id)
                .bind("reason", reason)
                .bind("attempts", ATTEMPTS)
                .bind("at", clock.instant())
                .execute());
    }

    private record Row(UUID id, Instant receivedAt, UUID raw, byte[] payloadKey, byte[] payload) {}
}
