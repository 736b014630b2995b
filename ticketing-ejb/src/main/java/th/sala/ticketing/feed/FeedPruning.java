package th.sala.ticketing.feed;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Forgets events that no reconnecting console asks for any more. */
@Stateless
public class FeedPruning {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String PRUNE = "DELETE FROM ticketing.feed_event WHERE at < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public FeedPruning(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void prune() {
        jdbi.useHandle(handle -> handle.createUpdate(PRUNE)
                .bind("before", clock.instant().minus(KEPT))
                .execute());
    }
}
