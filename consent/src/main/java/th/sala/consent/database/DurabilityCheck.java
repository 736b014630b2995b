package th.sala.consent.database;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** An acknowledged message is a committed message (P1) only while PostgreSQL really writes. */
final class DurabilityCheck implements StartCheck {
    private static final String SWITCHED_OFF = """
            SELECT name FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
            ORDER BY name
            """;

    @Override
    public Optional<String> refusal(Handle database) {
        List<String> off =
                database.createQuery(SWITCHED_OFF).mapTo(String.class).list();
        return off.isEmpty()
                ? Optional.empty()
                : Optional.of("PostgreSQL runs with " + String.join(", ", off)
                        + " off, so that acknowledged messages could be lost. Switch it on and start again.");
    }
}
