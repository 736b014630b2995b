package th.sala.channels.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import th.sala.channels.channel.ChannelDesk.Refusals;

/** Counts of refused calls, kept for a month. */
@Dependent
class RefusedCallTable {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final int SHOWN_DAYS = 7;
    private static final int KEPT_DAYS = 31;

    private static final String ADD = """
            INSERT INTO channels.refused_call (channel, day, reason, calls, last_at)
            SELECT id, :day, :reason, :calls, :last FROM channels.channel WHERE id = :channel
            ON CONFLICT (channel, day, reason) DO UPDATE
              SET calls = refused_call.calls + excluded.calls, last_at = greatest(refused_call.last_at, excluded.last_at)
            """;

    private static final String FORGET = "DELETE FROM channels.refused_call WHERE day < :before";

    private static final String SUM = """
            SELECT coalesce(sum(calls), 0) AS calls, (array_agg(reason ORDER BY last_at DESC))[1] AS reason,
                   max(last_at) AS at
            FROM channels.refused_call WHERE channel = :channel AND day > :before
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    RefusedCallTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    void add(List<RefusedCallTally> tallies) {
        jdbi.useHandle(db -> {
            PreparedBatch batch = db.prepareBatch(ADD);
            for (RefusedCallTally tally : tallies) {
                batch.bind("channel", tally.channel())
                        .bind("day", LocalDate.ofInstant(tally.last(), BANGKOK))
                        .bind("reason", tally.reason().code())
                        .bind("calls", tally.calls())
                        .bind("last", tally.last())
                        .add();
            }
            batch.execute();
            db.createUpdate(FORGET).bind("before", daysAgo(KEPT_DAYS)).execute();
        });
    }

    Refusals of(String channel) {
        return jdbi.withHandle(db -> db.createQuery(SUM)
                .bind("channel", channel)
                .bind("before", daysAgo(SHOWN_DAYS))
                .map((row, ctx) -> new Refusals(
                        row.getLong("calls"),
                        row.getString("reason"),
                        row.getTimestamp("at") == null
                                ? null
                                : row.getTimestamp("at").toInstant()))
                .one());
    }

    private LocalDate daysAgo(int days) {
        return LocalDate.ofInstant(clock.instant(), BANGKOK).minusDays(days);
    }
}
