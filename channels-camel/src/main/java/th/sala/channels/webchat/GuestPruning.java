package th.sala.channels.webchat;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets guests who cannot come back any more. What they wrote stands in their tickets. */
@Stateless
public class GuestPruning {
    private static final Duration KEPT = Duration.ofDays(7);

    private final GuestTable guests;
    private final Clock clock;

    /** For the container's proxy. */
    public GuestPruning() {
        this(null, null);
    }

    @Inject
    public GuestPruning(GuestTable guests, Clock clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "27", persistent = false)
    void prune() {
        guests.prune(clock.instant().minus(KEPT));
    }
}
