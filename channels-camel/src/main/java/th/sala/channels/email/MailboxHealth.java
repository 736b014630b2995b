package th.sala.channels.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows how each mailbox does. A mail server that is down is named here but does not make the hub unready, since agents can
 * work on; a mailbox that no node attends to does.
 */
@Readiness
@ApplicationScoped
public class MailboxHealth implements HealthCheck {
    private final Mailboxes mailboxes;

    /** For the container's proxy. */
    protected MailboxHealth() {
        this(null);
    }

    @Inject
    MailboxHealth(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public HealthCheckResponse call() {
        List<MailboxState> states = mailboxes.states();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("mailboxes");
        states.forEach(state -> response.withData(state.address(), describe(state)));
        return response.status(states.stream().allMatch(MailboxState::attended)).build();
    }

    private static String describe(MailboxState state) {
        if (state.failingSince().isPresent()) {
            return "failing since " + state.failingSince().get() + ": "
                    + state.error().orElse("unknown");
        }
        return state.lastPoll().map(at -> "read at " + at).orElse("not read yet");
    }
}
