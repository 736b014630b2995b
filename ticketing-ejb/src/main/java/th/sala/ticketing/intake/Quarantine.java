package th.sala.ticketing.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages that could not be processed, with their original bytes and the reason. */
public interface Quarantine {

    List<Held> held(int limit);

    Optional<byte[]> raw(UUID id);

    /** Queues the message for processing again; false when there is none or its channel must normalise it anew. */
    boolean replay(UUID id, String actor);

    /** A quarantined message. */
    record Held(
            UUID id,
            String channel,
            String account,
            String externalId,
            Instant receivedAt,
            int attempts,
            String reason) {}
}
