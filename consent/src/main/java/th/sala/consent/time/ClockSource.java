package th.sala.consent.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the hub, in UTC. */
@ApplicationScoped
class ClockSource {

    @Produces
    @Dependent
    Clock clock() {
        return Clock.systemUTC();
    }
}
