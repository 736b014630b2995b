package th.sala.consent.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The one clock of the hub, in UTC. It ticks in microseconds, as the database keeps time: what is told is what was kept. */
@ApplicationScoped
class ClockSource {
    private static final Duration TICK = ChronoUnit.MICROS.getDuration();

    @Produces
    @Dependent
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TICK);
    }
}
