package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Who takes a person's messages to send them and who stops them take turns, until the transaction of either ends: what is
 * taken after a stop began is judged by what that stop has committed (M8).
 */
@Singleton
class Turns {
    private static final String STOPPING = """
            SELECT asked.person FROM (SELECT DISTINCT person FROM unnest(:persons) AS person) asked
            WHERE NOT pg_try_advisory_xact_lock_shared(hashtextextended('leaves:' || asked.person::text, 0))
            """;

    private static final String STOP =
            "SELECT pg_advisory_xact_lock(hashtextextended('leaves:' || CAST(:person AS text), 0))::text";

    private final Jdbi jdbi;

    @Inject
    Turns(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of them whose messages are being stopped right now; nothing of the others is stopped before this transaction ends. */
    Set<UUID> stopping(Collection<UUID> persons) {
        return jdbi.withHandle(handle -> handle.createQuery(STOPPING)
                .bindArray("persons", UUID.class, persons.toArray())
                .mapTo(UUID.class)
                .set());
    }

    /** Waits for those who take messages of this person, and keeps them out. */
    void stop(UUID person) {
        jdbi.useHandle(handle -> handle.createQuery(STOP)
                .bind("person", person)
                .mapTo(String.class)
                .one());
    }
}
