package th.sala.consent.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A worker's rounds, one after the other, in a thread of its own. A round that fails ends none of those after it. */
public final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ScheduledExecutorService thread;

    private Rounds(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /** @param pause between the end of a round and the next, and before the first */
    public static Rounds every(Duration pause, ThreadFactory threads, Runnable round) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(threads);
        var unused = thread.scheduleWithFixedDelay(
                () -> survive(round), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
        return new Rounds(thread);
    }

    /** None begins any more; one that runs is given half a minute to finish. */
    public void end() {
        Patience.end(LONGEST, thread);
    }

    private static void survive(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.SEVERE, "A round failed: {0}", fault.getClass());
        }
    }
}
