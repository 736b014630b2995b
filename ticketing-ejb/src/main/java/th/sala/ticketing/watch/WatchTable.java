package th.sala.ticketing.watch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who follows which ticket, and what they heard. */
@Singleton
class WatchTable {
    private static final String WATCH = """
            INSERT INTO ticketing.watcher (ticket, user_name, since) VALUES (:ticket, :user, :at) ON CONFLICT DO NOTHING
            """;
    /** Of what went on in it too: whoever followed that hears of this one. */
    private static final String UNWATCH = """
            DELETE FROM ticketing.watcher WHERE user_name = :user
              AND ticket IN (SELECT t.id FROM ticketing.ticket t WHERE t.id = :ticket OR t.merged_into = :ticket)
            """;

    private static final String WATCHERS = """
            SELECT user_name FROM ticketing.watcher
            WHERE ticket IN (SELECT t.id FROM ticketing.ticket t WHERE t.id = :ticket OR t.merged_into = :ticket)
            GROUP BY user_name ORDER BY min(since), user_name
            """;
    private static final String LOOK = """
            INSERT INTO ticketing.ticket_read (ticket, user_name, message, at)
            SELECT m.ticket, :user, m.id, :at FROM ticketing.message m WHERE m.id = :message AND m.ticket = :ticket
            ON CONFLICT (ticket, user_name)
              DO UPDATE SET message = greatest(ticket_read.message, EXCLUDED.message), at = EXCLUDED.at
            """;
    private static final String MENTION = """
            INSERT INTO ticketing.watch_news (user_name, ticket, kind, made_by, at)
            VALUES (:user, :ticket, 'mention', :by, :at)
            """;
    private static final String NEWS = """
            SELECT n.id, t.number AS ticket, n.kind, n.state, n.made_by AS "by", n.at, n.read_at IS NOT NULL AS read
            FROM ticketing.watch_news n JOIN ticketing.ticket t ON t.id = n.ticket
            WHERE n.user_name = :user AND t.team = ANY(:teams) AND n.at > :since
            ORDER BY n.id DESC LIMIT :most
            """;
    private static final String READ = """
            UPDATE ticketing.watch_news SET read_at = :at
            WHERE user_name = :user AND read_at IS NULL
              AND (CAST(:upTo AS bigint) IS NULL OR id <= :upTo)
              AND (CAST(:number AS bigint) IS NULL
                OR ticket = (SELECT t.id FROM ticketing.ticket t WHERE t.number = :number))
            """;
    private static final String FORGET = "DELETE FROM ticketing.watch_news WHERE at <= :before";

    private final Jdbi jdbi;

    @Inject
    WatchTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void watch(UUID ticket, String user, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(WATCH)
                .bind("ticket", ticket)
                .bind("user", user)
                .bind("at", at)
                .execute());
    }

    void unwatch(UUID ticket, String user) {
        jdbi.useHandle(handle -> handle.createUpdate(UNWATCH)
                .bind("ticket", ticket)
                .bind("user", user)
                .execute());
    }

    /** False when the ticket has no such message. */
    boolean look(UUID ticket, String user, UUID message, Instant at) {
        return jdbi.withHandle(handle -> handle.createUpdate(LOOK)
                        .bind("ticket", ticket)
                        .bind("user", user)
                        .bind("message", message)
                        .bind("at", at)
                        .execute())
                > 0;
    }

    List<String> watchers(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(WATCHERS)
                .bind("ticket", ticket)
                .mapTo(String.class)
                .list());
    }

    void mention(UUID ticket, String user, String by, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(MENTION)
                .bind("ticket", ticket)
                .bind("user", user)
                .bind("by", by)
                .bind("at", at)
                .execute());
    }

    List<News> news(String user, Set<String> teams, Instant since, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWS)
                .bind("user", user)
                .bindArray("teams", String.class, List.copyOf(teams))
                .bind("since", since)
                .bind("most", most)
                .mapTo(News.class)
                .list());
    }

    void read(String user, Long number, Long upTo, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(READ)
                .bind("user", user)
                .bind("number", number)
                .bind("upTo", upTo)
                .bind("at", at)
                .execute());
    }

    void forget(Instant before) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("before", before).execute());
    }
}
