package th.sala.ticketing.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Counts what arrived by an account. */
@Stateless
public class CountingArrivals implements ArrivalFigures {
    private static final String FIGURES = """
            SELECT max(received_at) AS last_received_at,
                   count(*) FILTER (WHERE state = 'pending') AS waiting,
                   min(received_at) FILTER (WHERE state = 'pending') AS oldest_waiting,
                   count(*) FILTER (WHERE state = 'quarantined') AS quarantined
            FROM ticketing.arrival WHERE channel = :channel AND lower(account) = lower(:account)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public CountingArrivals(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Figures of(String channel, String account) {
        Row row = jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("channel", channel)
                .bind("account", account)
                .mapTo(Row.class)
                .one());
        long oldest = row.oldestWaiting() == null
                ? 0
                : Duration.between(row.oldestWaiting(), clock.instant()).toSeconds();
        return new Figures(row.lastReceivedAt(), row.waiting(), oldest, row.quarantined());
    }

    private record Row(Instant lastReceivedAt, long waiting, Instant oldestWaiting, long quarantined) {}
}
