package th.sala.consent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import th.sala.consent.ledger.ConsentFigures.Comparison;

/**
 * Tells what the newest comparison of the current consents with the events found. Is down only while rows differ that
 * rebuilding did not mend: what was mended is told, and hinders nobody.
 */
@Readiness
@ApplicationScoped
public class ConsentHealth implements HealthCheck {
    private final ConsentFigures figures;

    /** For the container's proxy. */
    protected ConsentHealth() {
        this(null);
    }

    @Inject
    ConsentHealth(ConsentFigures figures) {
        this.figures = figures;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Comparison> newest = figures.newest();
        long left = newest.map(Comparison::left).orElse(0L);
        return new HealthCheckResponse(
                "consents",
                left == 0 ? Status.UP : Status.DOWN,
                Optional.of(Map.of(
                        "compared", newest.map(one -> one.at().toString()).orElse("not yet"),
                        "records", newest.map(Comparison::words).orElse(0L),
                        "differed", newest.map(Comparison::differing).orElse(0L),
                        "differing", left)));
    }
}
