package th.sala.web.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.web.rest.Buckets;

/** How often one client may use what is open to everybody. */
@ApplicationScoped
class ClientLimit {
    private Buckets buckets;

    ClientLimit() {}

    @Inject
    ClientLimit(Clock clock, @ConfigProperty(name = "SALA_FORM_PER_MINUTE", defaultValue = "20") int perMinute) {
        this.buckets = new Buckets(clock, perMinute);
    }

    /** @return how long to wait, rounded up to seconds; zero when the call may go on */
    Duration pause(String client) {
        return buckets.pause(client);
    }
}
