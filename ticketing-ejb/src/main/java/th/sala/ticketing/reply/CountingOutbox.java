package th.sala.ticketing.reply;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.scan.ScanPolicy;

/**
 * Counts what waits for the hub, not what waits for a hand or the scanner, in the outbox's table, over its indexes of
 * state.
 */
@Stateless
public class CountingOutbox implements OutboxFigures {
    private static final String FIGURES = """
            SELECT due.count AS due, due.oldest AS oldest_due,
                uncertain.count AS uncertain, uncertain.oldest AS oldest_uncertain
            FROM (SELECT count(*), min(available_at) AS oldest FROM ticketing.outbox
                  WHERE state = 'queued' AND available_at <= :now
                    AND NOT EXISTS (
                      SELECT FROM ticketing.account WHERE account.channel = outbox.channel AND by_hand)
                    AND NOT (:scanned AND EXISTS (
                      SELECT FROM ticketing.attachment
                      WHERE message = outbox.message AND state = 'unscanned' AND scan_reason IS NULL))) AS due,
                 (SELECT count(*), min(settled_at) AS oldest FROM ticketing.outbox
                  WHERE state = 'uncertain' AND kind = 'reply') AS uncertain
            """;

    private final Jdbi jdbi;
    private final ScanPolicy scans;
    private final Clock clock;

    @Inject
    public CountingOutbox(Jdbi jdbi, ScanPolicy scans, Clock clock) {
        this.jdbi = jdbi;
        this.scans = scans;
        this.clock = clock;
    }

    @Override
    public Figures now() {
        return jdbi.withHandle(handle -> handle.createQuery(FIGURES)
                .bind("now", clock.instant())
                .bind("scanned", scans.required())
                .mapTo(Figures.class)
                .one());
    }
}
