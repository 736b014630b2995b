package th.sala.ticketing.conversation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Deletes files that were added to a draft and never sent. */
@Stateless
public class UploadPruning {
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String PRUNE = """
            WITH forgotten AS (DELETE FROM ticketing.upload WHERE at < :before RETURNING blob)
            DELETE FROM ticketing.blob WHERE id IN (SELECT blob FROM forgotten)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public UploadPruning(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "23", persistent = false)
    public void prune() {
        jdbi.useHandle(handle -> handle.createUpdate(PRUNE)
                .bind("before", clock.instant().minus(KEPT))
                .execute());
    }
}
