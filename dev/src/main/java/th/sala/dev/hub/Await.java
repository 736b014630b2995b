package th.sala.dev.hub;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something by looking at it again and again. */
public final class Await {
    private static final long LOOK_EVERY_MS = 100;

    private Await() {}

    /** Looks until it holds or the time is over; tells whether it holds. Ends at once when interrupted. */
    public static boolean until(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            Thread.sleep(LOOK_EVERY_MS);
        }
        return true;
    }
}
