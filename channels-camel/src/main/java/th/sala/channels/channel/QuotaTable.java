package th.sala.channels.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

@Dependent
class QuotaTable implements ChannelQuotas {
    private static final Duration BELIEVED = Duration.ofHours(1);

    private static final String FIND = """
            SELECT quota_limit, quota_used, quota_read_at FROM channels.channel
            WHERE id = :id AND quota_read_at > :since
            """;

    private static final String TOLD = """
            UPDATE channels.channel SET quota_limit = :limit, quota_used = :used, quota_read_at = :at WHERE id = :id
            """;

    private static final String BILLED = """
            UPDATE channels.channel SET quota_used = quota_used + 1 WHERE id = :id AND quota_limit IS NOT NULL
            """;

    private static final String USED_UP = """
            UPDATE channels.channel
            SET quota_limit = coalesce(quota_limit, quota_used, 0),
                quota_used = greatest(coalesce(quota_used, 0), coalesce(quota_limit, quota_used, 0)), quota_read_at = :at
            WHERE id = :id
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    QuotaTable(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Optional<Quota> of(String channel) {
        return jdbi.withHandle(db -> db.createQuery(FIND)
                .bind("id", channel)
                .bind("since", clock.instant().minus(BELIEVED))
                .map((row, ctx) -> quota(row))
                .findOne());
    }

    @Override
    public void told(String channel, Long limit, long used) {
        jdbi.useHandle(db -> db.createUpdate(TOLD)
                .bind("id", channel)
                .bind("limit", limit)
                .bind("used", used)
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public void billed(String channel) {
        jdbi.useHandle(db -> db.createUpdate(BILLED).bind("id", channel).execute());
    }

    @Override
    public void usedUp(String channel) {
        jdbi.useHandle(db -> db.createUpdate(USED_UP)
                .bind("id", channel)
                .bind("at", clock.instant())
                .execute());
    }

    private static Quota quota(ResultSet row) throws SQLException {
        Object limit = row.getObject("quota_limit");
        return new Quota(
                (Long) limit,
                row.getLong("quota_used"),
                row.getTimestamp("quota_read_at").toInstant());
    }
}
