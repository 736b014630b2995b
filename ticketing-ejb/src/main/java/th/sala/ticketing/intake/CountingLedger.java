package th.sala.ticketing.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Counts rows, so that the ledger cannot differ from what is stored. */
@Stateless
public class CountingLedger implements IntakeLedger {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private static final String COUNT = """
            SELECT channel,
                   count(*) AS received,
                   count(*) FILTER (WHERE state = 'delivered') AS delivered,
                   count(*) FILTER (WHERE state = 'duplicate') AS duplicate,
                   count(*) FILTER (WHERE state = 'quarantined') AS quarantined,
                   count(*) FILTER (WHERE state = 'refused') AS refused,
                   count(*) FILTER (WHERE state = 'ignored') AS ignored,
                   count(*) FILTER (WHERE state = 'pending') AS pending
            FROM ticketing.arrival
            WHERE (:channel::text IS NULL OR channel = :channel)
              AND (:from::timestamptz IS NULL OR received_at >= :from)
              AND (:to::timestamptz IS NULL OR received_at < :to)
            GROUP BY channel
            ORDER BY channel
            """;

    private final Jdbi jdbi;

    @Inject
    public CountingLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Line> count(String channel, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("channel", channel)
                .bind("from", startOf(from))
                .bind("to", to == null ? null : startOf(to.plusDays(1)))
                .mapTo(Line.class)
                .list());
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(BANGKOK).toInstant();
    }
}
