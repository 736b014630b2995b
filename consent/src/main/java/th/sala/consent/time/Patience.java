package th.sala.consent.time;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends threads of our own, so that what they have at hand is finished before what they stand on goes. */
public final class Patience {

    private Patience() {}

    /** They take nothing new; what lasts longer is interrupted. */
    public static void end(Duration longest, ExecutorService... crews) {
        for (ExecutorService crew : crews) {
            crew.shutdown();
        }
        long until = System.nanoTime() + longest.toNanos();
        for (ExecutorService crew : crews) {
            await(crew, until - System.nanoTime());
        }
    }

    private static void await(ExecutorService crew, long nanos) {
        try {
            if (!crew.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
                crew.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            crew.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
