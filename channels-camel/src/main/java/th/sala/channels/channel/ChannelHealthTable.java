package th.sala.channels.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

@Dependent
class ChannelHealthTable implements ChannelHealth {
    private static final String WORKED = """
            UPDATE channels.channel SET last_sent_at = :at, failing_since = NULL, last_error = NULL WHERE id = :id
            """;

    private static final String ANSWERS = """
            UPDATE channels.channel SET failing_since = NULL, last_error = NULL WHERE id = :id AND failing_since IS NOT NULL
            """;

    private static final String FAILED = """
            UPDATE channels.channel SET failing_since = coalesce(failing_since, :at), last_error = :reason WHERE id = :id
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    ChannelHealthTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void worked(String channel) {
        jdbi.useHandle(db -> db.createUpdate(WORKED)
                .bind("id", channel)
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public void answers(String channel) {
        jdbi.useHandle(db -> db.createUpdate(ANSWERS).bind("id", channel).execute());
    }

    @Override
    public void failed(String channel, String reason) {
        jdbi.useHandle(db -> db.createUpdate(FAILED)
                .bind("id", channel)
                .bind("at", clock.instant())
                .bind("reason", reason)
                .execute());
    }
}
