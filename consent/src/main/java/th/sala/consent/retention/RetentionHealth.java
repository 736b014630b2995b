package th.sala.consent.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** Is down while a table with personal data has no rule, which it names, and while batches fail. */
@Readiness
@ApplicationScoped
public class RetentionHealth implements HealthCheck {
    private final RetentionFigures figures;
    private final RetentionWorker worker;

    /** For the container's proxy. */
    protected RetentionHealth() {
        this(null, null);
    }

    @Inject
    RetentionHealth(RetentionFigures figures, RetentionWorker worker) {
        this.figures = figures;
        this.worker = worker;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> uncovered = figures.uncovered();
        RetentionFigures.Waiting waiting = figures.waiting();
        return new HealthCheckResponse(
                "retention",
                uncovered.isEmpty() && !worker.failing() ? Status.UP : Status.DOWN,
                Optional.of(Map.of(
                        "withoutRule", String.join(", ", uncovered),
                        "failing", worker.failing(),
                        "proposed", waiting.proposed(),
                        "running", waiting.running(),
                        "inReview", waiting.inReview(),
                        "aside", waiting.aside(),
                        "overdue", figures.overdue())));
    }
}
