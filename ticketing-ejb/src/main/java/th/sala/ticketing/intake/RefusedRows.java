package th.sala.ticketing.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;

/** One row for each, that is never changed. */
@Stateless
public class RefusedRows implements RefusedArrivals {
    private static final String ADD = """
            INSERT INTO ticketing.inbox_refused (id, channel, reason, received_at)
            VALUES (:id, :channel, :reason, :receivedAt)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public RefusedRows(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void refused(String channel, String reason) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("channel", channel)
                .bind("reason", reason)
                .bind("receivedAt", clock.instant())
                .execute());
    }
}
