package th.sala.consent.purpose;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what the gate's rules look at, for any number of persons and purposes in one query. */
@Singleton
class GateReading {
    private final Jdbi jdbi;

    @Inject
    GateReading(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param subjects one for each purpose; null where no single person is meant
     * @param channels one for each purpose; null where it would happen on none, or on any
     * @return in the same order
     */
    List<GateFacts> facts(List<UUID> subjects, List<String> purposes, List<String> channels, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(GateTables.FACTS)
                .bindArray("subjects", UUID.class, subjects)
                .bindArray("purposes", String.class, purposes)
                .bindArray("channels", String.class, channels)
                .bind("at", at)
                .mapTo(GateFacts.class)
                .list());
    }
}
