package th.sala.ticketing.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.Sealed;

/** The quarantined rows of the inbox, and how they leave quarantine. */
@Singleton
class HeldRows {
    private static final String LOCK = """
            SELECT id, channel, account, external_id, received_at, raw, payload IS NOT NULL AS normalised
            FROM ticketing.inbox WHERE id = :id AND state = 'quarantined' FOR UPDATE
            """;

    private static final String QUEUE = """
            UPDATE ticketing.inbox
            SET state = 'pending', attempts = 0, due_at = :now, reason = NULL, settled_at = NULL
            WHERE id = :id
            """;

    private static final String KNOWN = """
            SELECT EXISTS (
              SELECT FROM ticketing.inbox WHERE channel = :channel AND external_id = :externalId AND id <> :id)
            """;

    private static final String FILL = """
            UPDATE ticketing.inbox
            SET external_id = :externalId, sender = :sender, place = :place, payload_key = :payloadKey, payload = :payload,
                files = :files, raw = :raw
            WHERE id = :id
            """;

    private static final String STILL = """
            UPDATE ticketing.inbox SET reason = :reason, attempts = attempts + 1 WHERE id = :id
            """;

    private static final String IGNORE = """
            UPDATE ticketing.inbox SET state = 'ignored', reason = :reason, settled_at = :at WHERE id = :id
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    HeldRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Optional<HeldRow> lock(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LOCK).bind("id", id).mapTo(HeldRow.class).findOne());
    }

    void queue(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(QUEUE)
                .bind("id", id)
                .bind("now", clock.instant())
                .execute());
    }

    /** Whether the channel's message with this external id arrived by another row. */
    boolean known(HeldRow row, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                .bind("id", row.id())
                .bind("channel", row.channel())
                .bind("externalId", externalId)
                .mapTo(Boolean.class)
                .one());
    }

    void fill(UUID id, String externalId, Whence whence, Sealed payload, List<UUID> files, UUID raw) {
        jdbi.useHandle(handle -> handle.createUpdate(FILL)
                .bind("id", id)
                .bind("externalId", externalId)
                .bind("sender", whence.sender())
                .bind("place", whence.place())
                .bind("payloadKey", payload.key())
                .bind("payload", payload.bytes())
                .bindArray("files", UUID.class, files)
                .bind("raw", raw)
                .execute());
    }

    void still(UUID id, String reason) {
        jdbi.useHandle(handle ->
                handle.createUpdate(STILL).bind("id", id).bind("reason", reason).execute());
    }

    void ignore(UUID id, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(IGNORE)
                .bind("id", id)
                .bind("reason", reason)
                .bind("at", clock.instant())
                .execute());
    }

    /**
     * A held message.
     *
     * @param raw null when its bytes were erased
     * @param normalised whether it was read when it arrived, so that only its delivery failed
     */
    record HeldRow(
            UUID id,
            String channel,
            String account,
            String externalId,
            Instant receivedAt,
            UUID raw,
            boolean normalised) {}
}
