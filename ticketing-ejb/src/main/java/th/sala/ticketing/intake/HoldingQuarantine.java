package th.sala.ticketing.intake;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.ticketing.intake.HeldRows.HeldRow;

/** Quarantined rows of the inbox. */
@Stateless
public class HoldingQuarantine implements Quarantine {
    private static final String HELD = """
            SELECT id, channel, account, external_id, received_at, attempts, reason
            FROM ticketing.inbox WHERE state = 'quarantined' ORDER BY received_at DESC, id DESC LIMIT :limit
            """;

    private static final String RAW = "SELECT raw FROM ticketing.inbox WHERE id = :id AND state = 'quarantined'";

    private final Jdbi jdbi;
    private final Blobs blobs;
    private final HeldRows rows;
    private final Rereading rereading;
    private final AuditTrail audit;
    private final Event<MessageAccepted> accepted;

    @Inject
    public HoldingQuarantine(
            Jdbi jdbi,
            Blobs blobs,
            HeldRows rows,
            Rereading rereading,
            AuditTrail audit,
            Event<MessageAccepted> accepted) {
        this.jdbi = jdbi;
        this.blobs = blobs;
        this.rows = rows;
        this.rereading = rereading;
        this.audit = audit;
        this.accepted = accepted;
    }

    @Override
    public List<Held> held(int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(HELD).bind("limit", limit).mapTo(Held.class).list());
    }

    @Override
    public Optional<byte[]> raw(UUID id) {
        return jdbi.withHandle(handle ->
                        handle.createQuery(RAW).bind("id", id).mapTo(UUID.class).findOne())
                .flatMap(blobs::open);
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
}
