package th.sala.ticketing.sla;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class StoredPromises implements CustomerPromises {
    private static final String TELLS = """
            SELECT coalesce((p.document #>> ARRAY['targets', :clock, 'tellCustomer'])::boolean, false)
            FROM ticketing.clock_terms t
            JOIN ticketing.sla_policy_version p ON p.policy = t.policy AND p.version = t.policy_version
            WHERE t.ticket = :ticket AND t.clock = :clock ORDER BY t.round DESC LIMIT 1
            """;

    private final Jdbi jdbi;

    @Inject
    StoredPromises(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean tells(UUID ticket, String clock) {
        return jdbi.withHandle(handle -> handle.createQuery(TELLS)
                .bind("ticket", ticket)
                .bind("clock", clock)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }
}
