package th.sala.consent.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/**
 * Is down when something in the ledger has been without a seal for more than a minute: then nobody seals. While a start
 * looks through all of it, perhaps for many minutes, it is down once that look has not gone on for a minute.
 */
@Readiness
@ApplicationScoped
public class SealHealth implements HealthCheck {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final SealedLedger ledger;
    private final Clock clock;

    /** For the container's proxy. */
    protected SealHealth() {
        this(null, null);
    }

    @Inject
    SealHealth(SealedLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Arrears arrears = ledger.arrears();
        Duration waiting =
                arrears.oldest() == null ? Duration.ZERO : Duration.between(arrears.oldest(), clock.instant());
        return new HealthCheckResponse(
                "ledger",
                waiting.compareTo(LONGEST) <= 0 ? Status.UP : Status.DOWN,
                Optional.of(Map.of(
                        "unsealed",
                        arrears.entries() == null ? "looking through the ledger" : arrears.entries(),
                        "oldestUnsealedSeconds",
                        waiting.toSeconds())));
    }
}
