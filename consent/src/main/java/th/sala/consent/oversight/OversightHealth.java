package th.sala.consent.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** Tells how many accesses wait for an officer's word. It stays up: people are late, and the hub works. */
@Readiness
@ApplicationScoped
public class OversightHealth implements HealthCheck {
    private final ReviewDesk desk;

    /** For the container's proxy. */
    protected OversightHealth() {
        this(null);
    }

    @Inject
    OversightHealth(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public HealthCheckResponse call() {
        List<ReviewDesk.Waiting> waiting = desk.waiting();
        return new HealthCheckResponse(
                "oversight",
                Status.UP,
                Optional.of(Map.of(
                        "waiting",
                                waiting.stream()
                                        .mapToInt(ReviewDesk.Waiting::open)
                                        .sum(),
                        "overdue",
                                waiting.stream()
                                        .mapToInt(ReviewDesk.Waiting::overdue)
                                        .sum())));
    }
}
