package th.sala.consent.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** Tells how many identifiers cannot be found by their parts yet. While there are some the hub is ready all the same. */
@Readiness
@ApplicationScoped
public class TokenHealth implements HealthCheck {
    private final TokenRows rows;

    /** For the container's proxy. */
    protected TokenHealth() {
        this(null);
    }

    @Inject
    TokenHealth(TokenRows rows) {
        this.rows = rows;
    }

    @Override
    public HealthCheckResponse call() {
        TokenRows.Backlog backlog = rows.backlog();
        return HealthCheckResponse.named("customer-search")
                .withData("waiting", backlog.waiting())
                .withData("lagSeconds", backlog.seconds())
                .withData("aside", backlog.aside())
                .up()
                .build();
    }

    /** Seconds since when the oldest identifier waits to be found by its parts. */
    @Gauge(
            name = "sala_customer_search_lag",
            absolute = true,
            unit = MetricUnits.SECONDS,
            description = "Age of the oldest identifier that is not found by its parts yet")
    public long lagSeconds() {
        return rows.backlog().seconds();
    }
}
