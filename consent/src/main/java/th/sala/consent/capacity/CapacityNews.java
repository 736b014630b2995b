package th.sala.consent.capacity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import th.sala.consent.subject.SubjectId;

/** Tells the ledger who may speak for whom. */
final class CapacityNews {
    private CapacityNews() {}

    /** @param what the band, or the representative's role */
    static void tell(
            Handle handle,
            SubjectId subject,
            String event,
            String what,
            Optional<UUID> representation,
            String actor,
            Instant at) {
        handle.createUpdate(CapacityTables.EVENT)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("subject", subject.value())
                .bind("event", event)
                .bind("actor", actor)
                .bind("what", what)
                .bind("representation", representation.orElse(null))
                .bind("at", at)
                .execute();
    }
}
