package th.sala.ticketing.snooze;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class SnoozeTable implements Snoozes {
    private static final String SLEEP = """
            INSERT INTO ticketing.snooze (ticket, user_name, until_at, made_at) VALUES (:ticket, :user, :until, :at)
            ON CONFLICT (ticket) DO UPDATE SET user_name = excluded.user_name, until_at = excluded.until_at,
              made_at = excluded.made_at, woken_at = NULL, woken_by = NULL
            """;
    private static final String FORGET = """
            WITH held AS (SELECT id FROM ticketing.ticket WHERE id = :ticket FOR UPDATE)
            DELETE FROM ticketing.snooze s USING held WHERE s.ticket = held.id
            """;
    private static final String DUE = """
            SELECT ticket FROM ticketing.snooze WHERE woken_at IS NULL AND until_at <= :now ORDER BY until_at LIMIT 200
            """;
    private static final String HOLD = """
            SELECT id FROM ticketing.ticket WHERE id = :ticket FOR UPDATE SKIP LOCKED
            """;
    private static final String WAKE = """
            WITH woken AS (
              UPDATE ticketing.snooze s SET woken_at = :at, woken_by = 'time'
              FROM ticketing.ticket own
              WHERE s.ticket = :ticket AND s.woken_at IS NULL AND s.until_at <= :at
                AND own.id = s.ticket AND own.assignee = s.user_name
                AND own.state IN ('not-started', 'in-progress', 'waiting')
              RETURNING s.ticket)
            UPDATE ticketing.ticket t SET active_at = greatest(t.active_at, :at)
            FROM woken WHERE t.id = woken.ticket
            """;
    private static final String DROP = """
            DELETE FROM ticketing.snooze WHERE ticket = :ticket AND woken_at IS NULL AND until_at <= :at
            """;

    private final Jdbi jdbi;

    @Inject
    SnoozeTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void sleep(UUID ticket, String user, Instant until, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(SLEEP)
                .bind("ticket", ticket)
                .bind("user", user)
                .bind("until", until)
                .bind("at", at)
                .execute());
    }

    @Override
    public boolean forget(UUID ticket) {
        return jdbi.withHandle(handle ->
                        handle.createUpdate(FORGET).bind("ticket", ticket).execute())
                > 0;
    }

    @Override
    public List<UUID> due(Instant now) {
        return jdbi.withHandle(handle ->
                handle.createQuery(DUE).bind("now", now).mapTo(UUID.class).list());
    }

    @Override
    public boolean wake(UUID ticket, Instant at) {
        if (!held(ticket)) {
            return false;
        }
        boolean woken = ended(WAKE, ticket, at);
        if (!woken) {
            ended(DROP, ticket, at);
        }
        return woken;
    }

    /** As intake does, the ticket before what hangs on it. */
    private boolean held(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bind("ticket", ticket)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }

    private boolean ended(String sql, UUID ticket, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                        .bind("ticket", ticket)
                        .bind("at", at)
                        .execute())
                > 0;
    }
}
