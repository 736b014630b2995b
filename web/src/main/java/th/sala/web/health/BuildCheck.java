package th.sala.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Tells which build answers. */
@Liveness
@ApplicationScoped
public class BuildCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        var build = Build.CURRENT;
        return HealthCheckResponse.named("build")
                .up()
                .withData("commit", build.commit())
                .withData("version", build.version())
                .build();
    }
}
