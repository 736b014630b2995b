package th.sala.ticketing.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/**
 * Tells how far the search is behind what was committed. One that is behind finds the newest messages a little later and
 * leaves the hub ready: lists and tickets do not need it.
 */
@Readiness
@ApplicationScoped
public class SearchHealth implements HealthCheck {
    private final SearchRows rows;

    /** For the container's proxy. */
    protected SearchHealth() {
        this(null);
    }

    @Inject
    SearchHealth(SearchRows rows) {
        this.rows = rows;
    }

    @Override
    public HealthCheckResponse call() {
        SearchRows.Backlog backlog = rows.backlog();
        return HealthCheckResponse.named("search")
                .withData("waiting", backlog.waiting())
                .withData("lagSeconds", backlog.seconds())
                .withData("aside", backlog.aside())
                .up()
                .build();
    }

    /** Seconds since when the oldest message waits to be searchable; the promise is below five. */
    @Gauge(
            name = "sala_search_lag",
            absolute = true,
            unit = MetricUnits.SECONDS,
            description = "Age of the oldest message that is not searchable yet")
    public long lagSeconds() {
        return rows.backlog().seconds();
    }
}
