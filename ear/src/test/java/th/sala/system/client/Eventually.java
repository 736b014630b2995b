package th.sala.system.client;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks until the answer is there. */
public final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    public static <T> T get(String what, Supplier<Optional<T>> ask) {
        return within(Duration.ofSeconds(30), what, ask);
    }

    public static void holds(String what, Supplier<Boolean> ask) {
        get(what, () -> Optional.of(ask.get()).filter(Boolean.TRUE::equals));
    }

    public static <T> T within(Duration limit, String what, Supplier<Optional<T>> ask) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> answer = ask.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError(what + " did not come within " + limit.toSeconds() + " s.");
    }
}
