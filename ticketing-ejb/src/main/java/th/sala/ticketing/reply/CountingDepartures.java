package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Counts an account's rows of the outbox. */
@Stateless
public class CountingDepartures implements DepartureFigures {
    private static final String FIGURES = """
            SELECT max(outbox.settled_at) FILTER (WHERE outbox.state = 'sent') AS last_sent_at,
                   count(*) FILTER (WHERE outbox.state = 'queued' AND outbox.available_at <= :now) AS due,
                   count(*) FILTER (WHERE outbox.state = 'failed' AND outbox.settled_at > :now - INTERVAL '1 day') AS failed
            FROM ticketing.outbox JOIN ticketing.message ON message.id = outbox.message
            WHERE outbox.channel = :channel AND lower(message.account) = lower(:account)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public CountingDepartures(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Figures of(String channel, String account) {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("now", clock.instant())
                .bind("channel", channel)
                .bind("account", account)
                .mapTo(Figures.class)
                .one());
    }
}
