package th.sala.ticketing.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import th.sala.ticketing.intake.InboxBacklog.Late;

/** Down while messages wait in the inbox for more than a minute although nothing keeps them from being delivered. */
@Readiness
@ApplicationScoped
public class InboxHealth implements HealthCheck {
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
        return response.status(late.messages() == 0).build();
    }
}
