package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** Counts what waits for the hub, not what waits for a hand, in the outbox's table, over its indexes of state. */
@Stateless
public class CountingOutbox implements OutboxFigures {
    private static final String FIGURES = """
            SELECT due.count AS due, due.oldest AS oldest_due,
                uncertain.count AS uncertain, uncertain.oldest AS oldest_uncertain
            FROM (SELECT count(*), min(available_at) AS oldest FROM ticketing.outbox
                  WHERE state = 'queued' AND available_at <= :now
                    AND NOT EXISTS (
                      SELECT FROM ticketing.account WHERE account.channel = outbox.channel AND by_hand)) AS due,
                 (SELECT count(*), min(settled_at) AS oldest FROM ticketing.outbox
                  WHERE state = 'uncertain' AND kind = 'reply') AS uncertain
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public CountingOutbox(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Figures now() {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("now", clock.instant())
                .mapTo(Figures.class)
                .one());
    }
}
