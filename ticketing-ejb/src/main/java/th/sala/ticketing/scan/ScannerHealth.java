package th.sala.ticketing.scan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether files are looked at, and how many wait. A scanner that is away locks files and leaves the hub ready:
 * everything else goes on.
 */
@Readiness
@ApplicationScoped
public class ScannerHealth implements HealthCheck {
    private final ScanSource source;
    private final ScanPolicy policy;
    private final ScanTable files;

    /** For the container's proxy. */
    protected ScannerHealth() {
        this(null, null, null);
    }

    @Inject
    ScannerHealth(ScanSource source, ScanPolicy policy, ScanTable files) {
        this.source = source;
        this.policy = policy;
        this.files = files;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Scanner> scanner = source.scanner();
        return HealthCheckResponse.named("scanner")
                .withData("scanner", scanner.map(ScannerHealth::state).orElse("none"))
                .withData("policy", policy.required() ? "required" : "off")
                .withData("waiting", scanner.isPresent() ? files.waiting() : 0)
                .up()
                .build();
    }

    private static String state(Scanner scanner) {
        return scanner.ready() ? "ready" : "unreachable";
    }
}
