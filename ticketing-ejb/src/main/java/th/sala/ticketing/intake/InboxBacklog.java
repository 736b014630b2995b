package th.sala.ticketing.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What has waited in the inbox longer than delivering ever takes. Pauses after a failure do not count. */
@Singleton
class InboxBacklog {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final String LATE = """
            SELECT count(*) AS messages, min(coalesce(due_at, received_at)) AS since
            FROM ticketing.inbox
            WHERE state = 'pending' AND coalesce(due_at, received_at) < :long_ago
              AND turn NOT IN (SELECT turn FROM ticketing.inbox WHERE state = 'pending' AND due_at >= :long_ago)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    InboxBacklog(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Late late() {
        Instant now = clock.instant();
        Row row = jdbi.withHandle(handle -> handle.createQuery(LATE)
                .bind("long_ago", now.minus(LONG))
                .mapTo(Row.class)
                .one());
        return new Late(row.messages(), row.since().map(since -> Duration.between(since, now)));
    }

    /** @param oldest for how long the oldest could have been delivered; empty when none is late */
    record Late(long messages, Optional<Duration> oldest) {}

    private record Row(long messages, Optional<Instant> since) {}
}
