package th.sala.ticketing.reply;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a channel that could not take a message is left alone: about a day in all, then a person must look. */
final class Backoff {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15));

    private Backoff() {}

    /** @param attempts tries so far, at least 1; empty when it is not tried again */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
