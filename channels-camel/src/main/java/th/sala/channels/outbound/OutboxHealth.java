package th.sala.channels.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import th.sala.ticketing.reply.OutboxFigures;
import th.sala.ticketing.reply.OutboxFigures.Figures;

/**
 * Shows whether what is due leaves. A provider that is down makes nothing overdue, since what it does not take waits for
 * its next try; a message that nobody even tries does. Answers that may have left are told and leave the hub ready: a
 * person must look, and can.
 */
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final OutboxFigures outbox;
    private final Clock clock;

    /** For the container's proxy. */
    protected OutboxHealth() {
        this(null, null);
    }

    @Inject
    OutboxHealth(OutboxFigures outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Figures figures = outbox.now();
        long waiting = secondsSince(figures.oldestDue());
        return new HealthCheckResponse(
                "outbox",
                waiting <= LONGEST_WAIT.toSeconds() ? Status.UP : Status.DOWN,
                Optional.of(Map.of(
                        "due", figures.due(),
                        "oldestDueSeconds", waiting,
                        "uncertain", figures.uncertain(),
                        "oldestUncertainSeconds", secondsSince(figures.oldestUncertain()))));
    }

    private long secondsSince(Instant moment) {
        return moment == null ? 0 : Duration.between(moment, clock.instant()).toSeconds();
    }
}
