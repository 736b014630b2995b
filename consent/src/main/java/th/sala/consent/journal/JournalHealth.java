package th.sala.consent.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** Is down while erasures are not written to the journal's file: a restore would bring them back. */
@Readiness
@ApplicationScoped
public class JournalHealth implements HealthCheck {
    private final JournalGuard guard;

    /** For the container's proxy. */
    protected JournalHealth() {
        this(null);
    }

    @Inject
    JournalHealth(JournalGuard guard) {
        this.guard = guard;
    }

    @Override
    public HealthCheckResponse call() {
        boolean failing = guard.failing();
        return new HealthCheckResponse(
                "erasure-journal", failing ? Status.DOWN : Status.UP, Optional.of(Map.of("failing", failing)));
    }
}
