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

/** Quarantined rows of the inbox. */
@Stateless
public class HoldingQuarantine implements Quarantine {
    private static final String HELD = """
            SELECT id, channel, account, external_id, received_at, attempts, reason
            FROM ticketing.inbox WHERE state = 'quarantined' ORDER BY received_at DESC, id DESC LIMIT :limit
            """;

    private static final String RAW = "SELECT raw FROM ticketing.inbox WHERE id = :id AND state = 'quarantined'";

    private static final String REPLAY = """
            UPDATE ticketing.inbox
            SET state = 'pending', attempts = 0, reason = NULL, settled_at = NULL
            WHERE id = :id AND state = 'quarantined' AND payload IS NOT NULL
            RETURNING channel
            """;

    private final Jdbi jdbi;
    private final Blobs blobs;
    private final AuditTrail audit;
    private final Event<MessageAccepted> accepted;

    @Inject
    public HoldingQuarantine(Jdbi jdbi, Blobs blobs, AuditTrail audit, Event<MessageAccepted> accepted) {
        this.jdbi = jdbi;
        this.blobs = blobs;
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
    public boolean replay(UUID id, String actor) {
        Optional<String> channel = jdbi.withHandle(handle ->
                handle.createQuery(REPLAY).bind("id", id).mapTo(String.class).findOne());
        channel.ifPresent(queued -> {
            audit.record(new AuditEvent(actor, "quarantine-replayed", "inbox:" + id, Map.of("channel", queued)));
            accepted.fire(new MessageAccepted(queued));
        });
        return channel.isPresent();
    }
}
