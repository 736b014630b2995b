package th.sala.ticketing.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who has a page open, as every node says for its own. A node that fell is forgotten after a minute. */
@Singleton
class Presences {
    static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private static final String GUESTS = """
        INSERT INTO ticketing.guest_presence (address, until)
        SELECT DISTINCT decode(key, 'hex'), CAST(:until AS timestamptz) FROM unnest(:keys) AS key
        ORDER BY 1
        ON CONFLICT (address) DO UPDATE SET until = excluded.until
        """;

    private static final String DESKS = """
        INSERT INTO ticketing.desk_presence (user_name, until)
        SELECT user_name, CAST(:until AS timestamptz) FROM ticketing.agent WHERE user_name = ANY(:users)
        ORDER BY 1
        ON CONFLICT (user_name) DO UPDATE SET until = excluded.until
        """;

    private static final String SEEN = """
        SELECT max(until) FROM ticketing.guest_presence
        WHERE address IN (
          SELECT participant.address FROM ticketing.participant
          JOIN ticketing.ticket AS began ON began.id = participant.ticket
          WHERE began.id = :ticket OR began.merged_into = :ticket)
        HAVING max(until) IS NOT NULL
        """;

    private static final String FORGET = "DELETE FROM ticketing.guest_presence WHERE until < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    Presences(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void guests(Collection<String> keys, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(GUESTS)
                .bindArray("keys", String.class, keys)
                .bind("until", until)
                .execute());
    }

    void desks(Collection<String> users) {
        jdbi.useHandle(handle -> handle.createUpdate(DESKS)
                .bindArray("users", String.class, users)
                .bind("until", clock.instant().plus(GOOD_FOR))
                .execute());
    }

    /** Until when the ticket's guest is taken to be there; past when they left; empty when there never was one. */
    Optional<Instant> guestOf(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(SEEN)
                .bind("ticket", ticket)
                .mapTo(Instant.class)
                .findOne());
    }

    void forget(Instant before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
