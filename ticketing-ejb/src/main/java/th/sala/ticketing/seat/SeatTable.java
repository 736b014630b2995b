package th.sala.ticketing.seat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class SeatTable {
    private static final String HOLD =
            "SELECT pg_advisory_xact_lock(hashtextextended('seats ' || CAST(:ticket AS text), 0))::text";
    private static final String OF = """
            SELECT user_name AS "user", display_name, writing_since
            FROM ticketing.seat JOIN ticketing.agent USING (user_name)
            WHERE ticket = :ticket AND until > :now ORDER BY writing_since NULLS LAST, user_name
            """;
    private static final String FREE = "DELETE FROM ticketing.seat WHERE ticket = :ticket AND until <= :now";
    private static final String STOP = """
            UPDATE ticketing.seat SET writing_since = NULL WHERE ticket = :ticket AND user_name <> :user
            """;
    private static final String TAKE = """
            INSERT INTO ticketing.seat (ticket, user_name, writing_since, until)
            SELECT CAST(:ticket AS uuid), user_name, CASE WHEN :writing AND NOT EXISTS (
                SELECT FROM ticketing.seat other
                WHERE other.ticket = :ticket AND other.user_name <> :user AND other.writing_since IS NOT NULL)
              THEN CAST(:now AS timestamptz) END, CAST(:until AS timestamptz)
            FROM ticketing.agent WHERE user_name = :user
            ON CONFLICT (ticket, user_name) DO UPDATE SET until = excluded.until,
              writing_since = CASE WHEN excluded.writing_since IS NOT NULL
                THEN coalesce(seat.writing_since, excluded.writing_since) END
            """;
    private static final String LEAVE = "DELETE FROM ticketing.seat WHERE ticket = :ticket AND user_name = :user";
    private static final String FORGET = "DELETE FROM ticketing.seat WHERE until <= :now";

    private final Jdbi jdbi;

    @Inject
    SeatTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Until the transaction ends nobody else sits down here or rises. */
    void hold(UUID ticket) {
        jdbi.useHandle(handle -> handle.createQuery(HOLD)
                .bind("ticket", ticket)
                .mapTo(String.class)
                .findOne());
    }

    List<Seat> of(UUID ticket, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("ticket", ticket)
                .bind("now", now)
                .mapTo(Seat.class)
                .list());
    }

    void free(UUID ticket, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(FREE)
                .bind("ticket", ticket)
                .bind("now", now)
                .execute());
    }

    void stopOthers(UUID ticket, String user) {
        jdbi.useHandle(handle -> handle.createUpdate(STOP)
                .bind("ticket", ticket)
                .bind("user", user)
                .execute());
    }

    void take(UUID ticket, String user, boolean writing, Instant now, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(TAKE)
                .bind("ticket", ticket)
                .bind("user", user)
                .bind("writing", writing)
                .bind("now", now)
                .bind("until", until)
                .execute());
    }

    void leave(UUID ticket, String user) {
        jdbi.useHandle(handle -> handle.createUpdate(LEAVE)
                .bind("ticket", ticket)
                .bind("user", user)
                .execute());
    }

    void forget(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET).bind("now", now).execute());
    }
}
