package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of letters, one for each event and kind: what is settled once is never sent again. */
@Singleton
class LetterTable {
    private static final String SENT = "sent";

    private static final String WANT = """
            INSERT INTO ticketing.consent_letter (event, kind, channel, due_at, until_at)
            VALUES (:event, :kind, :channel, :at, :until)
            ON CONFLICT DO NOTHING
            """;

    private static final String DUE = """
            SELECT event, kind, channel, until_at FROM ticketing.consent_letter
            WHERE outcome IS NULL AND due_at <= :at ORDER BY due_at, event LIMIT :limit
            """;

    private static final String HOLD = """
            SELECT event, kind, channel, until_at FROM ticketing.consent_letter
            WHERE event = :event AND kind = :kind AND outcome IS NULL
            FOR UPDATE SKIP LOCKED
            """;

    private static final String POSTPONE = """
            UPDATE ticketing.consent_letter SET due_at = :due WHERE event = :event AND kind = :kind AND outcome IS NULL
            """;

    private static final String SETTLE = """
            UPDATE ticketing.consent_letter SET message = :message, outcome = :outcome, settled_at = :at
            WHERE event = :event AND kind = :kind AND outcome IS NULL
            """;

    private static final String ASKED_IN = """
            SELECT event FROM ticketing.consent_letter WHERE message = :message AND kind IN ('confirmation', 'renewal')
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    LetterTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * From now on it waits to be sent; nothing when it ever did.
     *
     * @param until when it is given up
     */
    void want(UUID event, LetterKind kind, String channel, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(WANT)
                .bind("event", event)
                .bind("kind", kind.code())
                .bind("channel", channel)
                .bind("at", clock.instant())
                .bind("until", until)
                .execute());
    }

    List<Letter> due(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("at", clock.instant())
                .bind("limit", limit)
                .mapTo(Letter.class)
                .list());
    }

    /** Nobody else works on it until the caller's transaction ends; empty when somebody does or it is settled. */
    Optional<Letter> hold(Letter letter) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bind("event", letter.event())
                .bind("kind", letter.kind())
                .mapTo(Letter.class)
                .findOne());
    }

    /** The event that a message asks about; empty when it asks nothing. */
    Optional<UUID> askedIn(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(ASKED_IN)
                .bind("message", message)
                .mapTo(UUID.class)
                .findOne());
    }

    void postpone(Letter letter) {
        jdbi.useHandle(handle -> handle.createUpdate(POSTPONE)
                .bind("event", letter.event())
                .bind("kind", letter.kind())
                .bind("due", clock.instant().plus(LetterKind.of(letter.kind()).pause()))
                .execute());
    }

    void sent(Letter letter, UUID message) {
        settle(letter.event(), letter.kind(), message, SENT);
    }

    /** Another message says it already. */
    void saidIn(UUID event, LetterKind kind, UUID message) {
        settle(event, kind.code(), message, SENT);
    }

    /** @param outcome code of what stood against it */
    void unsent(Letter letter, String outcome) {
        settle(letter.event(), letter.kind(), null, outcome);
    }

    private void settle(UUID event, String kind, UUID message, String outcome) {
        jdbi.useHandle(handle -> handle.createUpdate(SETTLE)
                .bind("event", event)
                .bind("kind", kind)
                .bind("message", message)
                .bind("outcome", outcome)
                .bind("at", clock.instant())
                .execute());
    }
}
