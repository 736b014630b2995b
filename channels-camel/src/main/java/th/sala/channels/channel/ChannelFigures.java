package th.sala.channels.channel;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import th.sala.channels.channel.ChannelDesk.Health;
import th.sala.ticketing.intake.ArrivalFigures;
import th.sala.ticketing.reply.DepartureFigures;

/** How a channel does: what came, what left, and whether its provider answers. */
@Dependent
class ChannelFigures {
    /** A mailbox notes its own setbacks. */
    private static final String SETBACK = """
            SELECT coalesce(mailbox.failing_since, channel.failing_since) AS failing_since,
                   coalesce(mailbox.last_error, channel.last_error) AS last_error
            FROM channels.channel LEFT JOIN channels.mailbox ON mailbox.address = channel.id
            WHERE channel.id = :id
            """;

    private final Jdbi jdbi;
    private final ArrivalFigures arrivals;
    private final DepartureFigures departures;
    private final RefusedCallTable refused;
    private final ChannelQuotas quotas;

    @Inject
    ChannelFigures(
            Jdbi jdbi,
            ArrivalFigures arrivals,
            DepartureFigures departures,
            RefusedCallTable refused,
            ChannelQuotas quotas) {
        this.jdbi = jdbi;
        this.arrivals = arrivals;
        this.departures = departures;
        this.refused = refused;
        this.quotas = quotas;
    }

    Health health(Channel channel) {
        String code = channel.code();
        ArrivalFigures.Figures in = arrivals.of(code, channel.id());
        DepartureFigures.Figures out = departures.of(code, channel.id());
        Setback setback = setback(channel.id());
        return new Health(
                state(channel, setback),
                in.lastReceivedAt(),
                out.lastSentAt(),
                in.waiting(),
                in.oldestWaitingSeconds(),
                out.due(),
                out.failed(),
                in.quarantined(),
                setback.since(),
                setback.sentence(),
                refused.of(channel.id()),
                quotas.of(channel.id())
                        .filter(quota -> quota.limit() != null)
                        .map(ChannelFigures::quota)
                        .orElse(null));
    }

    private static ChannelDesk.QuotaState quota(Quota quota) {
        String state = quota.usedUp(0) ? "used-up" : quota.low() ? "low" : "ok";
        return new ChannelDesk.QuotaState(state, quota.limit(), quota.used(), quota.readAt());
    }

    private static String state(Channel channel, Setback setback) {
        if (!channel.active()) {
            return "off";
        }
        if (!ChannelCheck.missing(channel).isEmpty()) {
            return "incomplete";
        }
        return setback.since() == null ? "ok" : "failing";
    }

    private Setback setback(String id) {
        return jdbi.withHandle(db -> db.createQuery(SETBACK)
                .bind("id", id)
                .map((row, ctx) -> new Setback(
                        row.getTimestamp("failing_since") == null
                                ? null
                                : row.getTimestamp("failing_since").toInstant(),
                        row.getString("last_error")))
                .one());
    }

    private record Setback(Instant since, String sentence) {}
}
