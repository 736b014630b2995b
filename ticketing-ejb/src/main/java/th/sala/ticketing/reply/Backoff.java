package th.sala.ticketing.reply;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How long a channel that could not take a message is left alone: about a day in all, then a person must look. Each message
 * waits up to a quarter longer or shorter than the next one, so that what failed together does not come back together.
 */
final class Backoff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15));
    private static final int PARTS = 1000;
    private static final int LEAST = 750;
    private static final int SPREAD = 501;

    private Backoff() {}

    /**
     * @param attempts tries so far, at least 1
     * @param who what is tried; the same one at the same try always waits as long
     * @return empty when it is not tried again
     */
    static Optional<Duration> after(int attempts, UUID who) {
        return attempts <= PAUSES.size()
                ? Optional.of(PAUSES.get(attempts - 1)
                        .multipliedBy(LEAST + spread(attempts, who))
                        .dividedBy(PARTS))
                : Optional.empty();
    }

    private static int spread(int attempts, UUID who) {
        return Math.floorMod(who.hashCode() * 31 + attempts * 7919, SPREAD);
    }
}
