package th.sala.consent.ledger;

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

/** Is down while the clock that ends consents fails, or stands still. What it had to set aside is told, and hinders nobody. */
@Readiness
@ApplicationScoped
public class EndingHealth implements HealthCheck {
    private static final Duration STILL = Duration.ofMinutes(10);

    private final EndingWorker worker;
    private final EndingBatches batches;
    private final Clock clock;

    /** For the container's proxy. */
    protected EndingHealth() {
        this(null, null, null);
    }

    @Inject
    EndingHealth(EndingWorker worker, EndingBatches batches, Clock clock) {
        this.worker = worker;
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Instant moved = worker.moved();
        boolean still = moved.plus(STILL).isBefore(clock.instant());
        return new HealthCheckResponse(
                "consent-endings",
                worker.failing() || still ? Status.DOWN : Status.UP,
                Optional.of(Map.of(
                        "moved", moved.toString(), "failing", worker.failing(), "setAside", batches.setAside())));
    }
}
