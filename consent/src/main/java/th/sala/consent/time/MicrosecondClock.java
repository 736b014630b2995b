package th.sala.consent.time;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The system's time in microseconds, as the database keeps it: what is told is what was kept. {@link Clock#tick} would do,
 * but divides by zero when it is asked for milliseconds.
 */
final class MicrosecondClock extends Clock {
    private static final InstantSource SYSTEM = InstantSource.system();

    private final ZoneId zone;

    MicrosecondClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return SYSTEM.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MicrosecondClock(other);
    }
}
