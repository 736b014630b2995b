package th.sala.ticketing.sla;

import java.time.Instant;

/**
 * A stretch of a clock's life.
 *
 * @param from included
 * @param to excluded
 * @param counted whether it is service time that the clock counts
 * @param reason {@code open}, {@code closed}, {@code holiday}, or why the clock was paused: {@code waiting},
 *     {@code ticket-closed}
 */
public record Interval(Instant from, Instant to, boolean counted, String reason) {

    /** Whole seconds. */
    public long seconds() {
        return to.getEpochSecond() - from.getEpochSecond();
    }
}
