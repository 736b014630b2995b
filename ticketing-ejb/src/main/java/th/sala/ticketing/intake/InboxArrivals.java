package th.sala.ticketing.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ContentVault;
import th.sala.consent.key.Sealed;

/** Writes what arrives: the row and the original bytes in one statement, or nothing when the message is known. */
@Singleton
class InboxArrivals implements RepeatedArrivals {
    private static final String ACCEPT = """
            WITH accepted AS (
              INSERT INTO ticketing.inbox
                (id, channel, account, external_id, sender, place, state, received_at, came_at, reason, raw,
                 payload_key, payload, files)
              VALUES
                (:id, :channel, :account, :externalId, :sender, :place, :state, :receivedAt, :cameAt, :reason, :raw,
                 :payloadKey, :payload, :files)
              ON CONFLICT (channel, external_id) DO NOTHING
              RETURNING raw)
            INSERT INTO ticketing.blob (id, sealed_key, bytes)
            SELECT raw, :rawKey, :rawBytes FROM accepted
            """;

    private static final String FIND = """
            SELECT id FROM ticketing.inbox WHERE channel = :channel AND external_id = :externalId
            """;

    private static final String DUPLICATE = """
            INSERT INTO ticketing.inbox_duplicate (id, channel, external_id, received_at)
            VALUES (:id, :channel, :externalId, :receivedAt)
            """;

    private final Jdbi jdbi;
    private final ContentVault vault;
    private final Clock clock;

    @Inject
    InboxArrivals(Jdbi jdbi, ContentVault vault, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.clock = clock;
    }

    boolean pending(Inbound arrived, Whence whence, Sealed payload, List<UUID> files, byte[] raw, Instant cameAt) {
        return insert(
                new Row(
                        arrived.channel(),
                        arrived.account(),
                        arrived.externalId(),
                        whence.sender(),
                        whence.place(),
                        "pending",
                        null,
                        payload.key(),
                        payload.bytes(),
                        files),
                raw,
                cameAt);
    }

    boolean ignored(InboundEvent event, Whence whence, byte[] raw) {
        return insert(
                new Row(
                        event.channel(),
                        event.account(),
                        event.externalId(),
                        whence.sender(),
                        whence.place(),
                        "ignored",
                        event.whyIgnored(),
                        null,
                        null,
                        List.of()),
                raw,
                null);
    }

    Optional<UUID> find(String channel, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("channel", channel)
                .bind("externalId", externalId)
                .mapTo(UUID.class)
                .findOne());
    }

    boolean quarantined(UnreadableMessage message, byte[] raw, Instant cameAt) {
        return insert(
                new Row(
                        message.channel(),
                        message.account(),
                        message.externalId(),
                        null,
                        null,
                        "quarantined",
                        message.reason(),
                        null,
                        null,
                        List.of()),
                raw,
                cameAt);
    }

    @Override
    public void duplicate(String channel, String externalId) {
        jdbi.useHandle(handle -> handle.createUpdate(DUPLICATE)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("channel", channel)
                .bind("externalId", externalId)
                .bind("receivedAt", clock.instant())
                .execute());
    }

    private boolean insert(Row row, byte[] raw, Instant cameAt) {
        Instant now = clock.instant();
        Sealed bytes = vault.seal(raw);
        return jdbi.withHandle(handle -> handle.createUpdate(ACCEPT)
                        .bindMethods(row)
                        .bind("id", UuidCreator.getTimeOrderedEpoch())
                        .bind("raw", UuidCreator.getTimeOrderedEpoch())
                        .bind("receivedAt", now)
                        .bind("cameAt", cameAt == null || cameAt.isAfter(now) ? null : cameAt)
                        .bindArray("files", UUID.class, row.fileBlobs())
                        .bind("rawKey", bytes.key())
                        .bind("rawBytes", bytes.bytes())
                        .execute())
                == 1;
    }

    /** Public, so that its components can be bound by name. */
    public record Row(
            String channel,
            String account,
            String externalId,
            byte[] sender,
            byte[] place,
            String state,
            String reason,
            byte[] payloadKey,
            byte[] payload,
            List<UUID> fileBlobs) {}
}
