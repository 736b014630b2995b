package th.sala.ticketing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import th.sala.ticketing.intake.InboxBacklog.Late;

/**
 * Tells what waits in the inbox for more than a minute although nothing keeps it from being delivered, and is down once
 * something has waited for ten: a burst that is being worked off leaves the hub ready.
 */
@Readiness
@ApplicationScoped
public class InboxHealth implements HealthCheck {
    private static final Duration STANDSTILL = Duration.ofMinutes(10);

    private final InboxBacklog backlog;

    /** For the container's proxy. */
    protected InboxHealth() {
        this(null);
    }

    @Inject
    InboxHealth(InboxBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public HealthCheckResponse call() {
        Late late = backlog.late();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("inbox").withData("late", late.messages());
        late.oldest().ifPresent(age -> response.withData("oldestSeconds", age.toSeconds()));
        return response.status(late.oldest().orElse(Duration.ZERO).compareTo(STANDSTILL) < 0)
                .build();
    }
}
