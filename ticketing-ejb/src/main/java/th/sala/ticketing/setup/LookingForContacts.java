package th.sala.ticketing.setup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

@Stateless
public class LookingForContacts implements FirstContacts {
    private static final String REACHED = """
            SELECT
              EXISTS (SELECT FROM ticketing.ticket
                WHERE CAST(:channel AS text) IS NULL OR channel = :channel) AS message,
              EXISTS (SELECT FROM ticketing.message
                WHERE kind = 'reply' AND NOT automatic AND delivery_state IN ('sent', 'delivered', 'read')
                  AND (CAST(:channel AS text) IS NULL OR channel = :channel)) AS answer
            """;

    private final Jdbi jdbi;

    /** For the container's proxy. */
    public LookingForContacts() {
        this(null);
    }

    @Inject
    public LookingForContacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Reached of(String channel) {
        return jdbi.withHandle(handle -> handle.createQuery(REACHED)
                .bind("channel", channel)
                .mapTo(Reached.class)
                .one());
    }
}
