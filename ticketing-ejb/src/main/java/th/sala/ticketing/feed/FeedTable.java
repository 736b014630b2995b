package th.sala.ticketing.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.WriteBehind;

/** The feed's rows. PostgreSQL folds equal notifications of one transaction into one. */
@Singleton
class FeedTable implements FeedWriter, FeedReader {
    private static final String APPEND = """
            INSERT INTO ticketing.feed_event (kind, ticket, number, team, at)
            VALUES (:kind, :ticket, :number, :team, :at)
            """;

    private static final String NOTIFY = "NOTIFY sala_feed";

    private static final String SINCE = """
            SELECT seq, kind, ticket, number, team, at
            FROM ticketing.feed_event
            WHERE (xid, seq) > (coalesce((SELECT xid FROM ticketing.feed_event WHERE seq = :seq), '0'::xid8), :seq)
              AND xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY xid, seq
            LIMIT :limit
            """;

    private static final String NEWEST = """
            SELECT seq FROM ticketing.feed_event
            WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY xid DESC, seq DESC
            LIMIT 1
            """;

    private static final String UNSETTLED = """
            SELECT EXISTS (
              SELECT FROM ticketing.feed_event WHERE xid >= pg_snapshot_xmin(pg_current_snapshot()))
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    FeedTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void append(String kind, UUID ticket, long number, String team) {
        Instant at = clock.instant();
        WriteBehind.add(
                jdbi,
                APPEND,
                row -> row.bind("kind", kind)
                        .bind("ticket", ticket)
                        .bind("number", number)
                        .bind("team", team)
                        .bind("at", at));
        WriteBehind.once(jdbi, NOTIFY);
    }

    @Override
    public List<FeedEvent> since(long seq, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SINCE)
                .bind("seq", seq)
                .bind("limit", limit)
                .mapTo(FeedEvent.class)
                .list());
    }

    @Override
    public long newest() {
        return jdbi.withHandle(
                handle -> handle.createQuery(NEWEST).mapTo(Long.class).findOne().orElse(0L));
    }

    @Override
    public boolean unsettled() {
        return jdbi.withHandle(
                handle -> handle.createQuery(UNSETTLED).mapTo(Boolean.class).one());
    }
}
