package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Letters about missed promises that are still to be written. */
@Singleton
class BreachLetters {
    private static final String WANT = """
            INSERT INTO ticketing.breach_letter (ticket, clock, at, next_at) VALUES (:ticket, :clock, :at, :at)
            ON CONFLICT (ticket) DO NOTHING
            """;
    private static final String DUE = """
            SELECT ticket FROM ticketing.breach_letter WHERE next_at <= :now ORDER BY next_at LIMIT :limit
            """;
    private static final String TAKE = """
            DELETE FROM ticketing.breach_letter WHERE ticket IN (
              SELECT ticket FROM ticketing.breach_letter WHERE ticket = :ticket FOR UPDATE SKIP LOCKED)
            RETURNING ticket, clock, at
            """;
    /** After 10 seconds, 20, 40 and so on, up to an hour or so. */
    private static final String POSTPONE = """
            UPDATE ticketing.breach_letter
            SET tries = tries + 1, next_at = CAST(:now AS timestamptz) + interval '10 seconds' * power(2, least(tries, 9))
            WHERE ticket = :ticket
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    BreachLetters(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void want(UUID ticket, String broken, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(WANT)
                .bind("ticket", ticket)
                .bind("clock", broken)
                .bind("at", at)
                .execute());
    }

    List<UUID> due(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("now", clock.instant())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Empty while somebody else writes it, and once it is written. It is there again when the caller's work fails. */
    Optional<Wanted> take(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE)
                .bind("ticket", ticket)
                .mapTo(Wanted.class)
                .findOne());
    }

    void postpone(UUID ticket) {
        jdbi.useHandle(handle -> handle.createUpdate(POSTPONE)
                .bind("ticket", ticket)
                .bind("now", clock.instant())
                .execute());
    }

    /** @param clock which target was missed */
    record Wanted(UUID ticket, String clock, Instant at) {}
}
