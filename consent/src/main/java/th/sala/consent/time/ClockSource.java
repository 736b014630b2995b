package th.sala.consent.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneOffset;

/** The one clock of the hub, in UTC. */
@ApplicationScoped
class ClockSource {

    @Produces
    @Dependent
    Clock clock() {
        return new MicrosecondClock(ZoneOffset.UTC);
    }
}
