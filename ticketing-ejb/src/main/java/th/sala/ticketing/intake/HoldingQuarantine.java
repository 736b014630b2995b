package th.sala.ticketing.intake;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.key.Sealed;
import th.sala.ticketing.intake.HeldRows.HeldRow;

/** Quarantined rows of the inbox. */
@Stateless
public class HoldingQuarantine implements Quarantine {
    private static final String HELD = """
            SELECT id, channel, account, external_id, received_at, attempts, reason
            FROM ticketing.inbox WHERE state = 'quarantined' AND ticketing.team_of(channel, account) = ANY (:teams)
            ORDER BY received_at DESC, id DESC LIMIT :limit
            """;

    private static final String ORIGINAL = """
            SELECT channel, account, raw, payload_key, payload
            FROM ticketing.inbox WHERE id = :id AND state = 'quarantined'
            """;

    private final Jdbi jdbi;
    private final Blobs blobs;
    private final PayloadSeal seal;
    private final HeldRows rows;
    private final Rereading rereading;
    private final AuditTrail audit;
    private final Event<MessageAccepted> accepted;

    @Inject
    public HoldingQuarantine(
            Jdbi jdbi,
            Blobs blobs,
            PayloadSeal seal,
            HeldRows rows,
            Rereading rereading,
            AuditTrail audit,
            Event<MessageAccepted> accepted) {
        this.jdbi = jdbi;
        this.blobs = blobs;
        this.seal = seal;
        this.rows = rows;
        this.rereading = rereading;
        this.audit = audit;
        this.accepted = accepted;
    }

    @Override
    public List<Held> held(Set<String> teams, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bindArray("teams", String.class, List.copyOf(teams))
                .bind("limit", limit)
                .mapTo(Held.class)
                .list());
    }

    @Override
    public Optional<Original> original(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ORIGINAL)
                        .bind("id", id)
                        .mapTo(OriginalRow.class)
                        .findOne())
                .flatMap(row -> Optional.ofNullable(row.raw())
                        .flatMap(blobs::open)
                        .map(bytes -> new Original(id, row.channel(), row.account(), people(row), bytes)));
    }

    private List<ChannelAddress> people(OriginalRow row) {
        if (row.payload() == null) {
            return List.of();
        }
        InboxPayload payload = seal.open(new Sealed(row.payloadKey(), row.payload()));
        return payload.message() == null
                ? List.of(payload.event().from())
                : Stream.concat(Stream.of(payload.message().from()), payload.message().to().stream())
                        .toList();
    }

    @Override
    public Replay replay(UUID id, String actor) {
        return rows.lock(id).map(row -> replay(row, actor)).orElse(Replay.NOT_HELD);
    }

    private Replay replay(HeldRow row, String actor) {
        Replay outcome = row.normalised() ? requeued(row) : rereading.read(row);
        audit.record(new AuditEvent(
                actor,
                "quarantine-replayed",
                "inbox:" + row.id(),
                Map.of("channel", row.channel(), "outcome", outcome.code())));
        if (outcome == Replay.QUEUED) {
            accepted.fire(new MessageAccepted(row.channel()));
        }
        return outcome;
    }

    private Replay requeued(HeldRow row) {
        rows.queue(row.id());
        return Replay.QUEUED;
    }

    private record OriginalRow(String channel, String account, UUID raw, byte[] payloadKey, byte[] payload) {}
}
