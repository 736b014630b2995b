package th.sala.ticketing.processing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether the gate can decide, and how many tickets nobody may answer because it could not. A gate that is away stops
 * what leaves and leaves the hub ready: what arrives becomes tickets all the same.
 */
@Readiness
@ApplicationScoped
public class GateHealth implements HealthCheck {
    private final ReplyBlocks blocks;

    /** For the container's proxy. */
    protected GateHealth() {
        this(null);
    }

    @Inject
    GateHealth(ReplyBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("gate")
                .withData("gate", blocks.gateAnswers() ? "answers" : "away")
                .withData("replyBlocked", blocks.tickets())
                .up()
                .build();
    }
}
