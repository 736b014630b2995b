package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads it from the letters, and from the messages in which they left. */
@Singleton
class KeptQuestions implements QuestionLetters {
    private static final Duration LASTS = Duration.ofDays(7);

    private static final String STATE = """
            SELECT CASE WHEN l.outcome IS NULL THEN 'waiting'
                WHEN l.outcome <> 'sent' OR m.delivery_state = 'failed' THEN 'undelivered' ELSE 'sent' END
            FROM ticketing.consent_letter l LEFT JOIN ticketing.message m ON m.id = l.message
            WHERE l.event = :event AND l.kind = 'confirmation'
            """;

    private static final String UNDELIVERED = """
            SELECT l.event FROM ticketing.consent_letter l LEFT JOIN ticketing.message m ON m.id = l.message
            WHERE l.kind = 'confirmation' AND l.settled_at > :since
              AND (l.outcome <> 'sent' OR m.delivery_state = 'failed')
            ORDER BY l.settled_at DESC, l.event DESC LIMIT 500
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    KeptQuestions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Optional<String> state(UUID event) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE)
                .bind("event", event)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public List<UUID> undelivered() {
        return jdbi.withHandle(handle -> handle.createQuery(UNDELIVERED)
                .bind("since", clock.instant().minus(LASTS))
                .mapTo(UUID.class)
                .list());
    }
}
