package th.sala.consent.purpose;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;

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
        return subjects.size() == 1
                ? BatchMemory.asked(
                        new Question(subjects.get(0), purposes.get(0), channels.get(0)),
                        () -> read(subjects, purposes, channels, at))
                : read(subjects, purposes, channels, at);
    }

    /** Reads ahead what will be asked one by one in this batch. */
    void expect(List<UUID> subjects, List<String> purposes, List<String> channels, Instant at) {
        List<GateFacts> facts = read(subjects, purposes, channels, at);
        for (int place = 0; place < facts.size(); place++) {
            BatchMemory.learned(
                    new Question(subjects.get(place), purposes.get(place), channels.get(place)),
                    List.of(facts.get(place)));
        }
    }

    private List<GateFacts> read(List<UUID> subjects, List<String> purposes, List<String> channels, Instant at) {
        return jdbi.withHandle(handle -> handle.createQuery(GateTables.FACTS)
                .bindArray("subjects", UUID.class, subjects)
                .bindArray("purposes", String.class, purposes)
                .bindArray("channels", String.class, channels)
                .bind("at", at)
                .mapTo(GateFacts.class)
                .list());
    }

    private record Question(UUID subject, String purpose, String channel) {}
}
