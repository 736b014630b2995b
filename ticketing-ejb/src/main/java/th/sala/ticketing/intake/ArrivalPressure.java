package th.sala.ticketing.intake;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many senders wait at this moment for the word that their message is kept. While they are many, what nobody waits for
 * stands back, so that a rush is acknowledged first and worked on after.
 */
@Singleton
public class ArrivalPressure {
    private static final int MANY = 4;

    private int waiting;

    public synchronized void enter() {
        waiting++;
    }

    public synchronized void leave() {
        waiting--;
        notifyAll();
    }

    /** Returns when few wait, at the latest after this time: standing back is no stopping. */
    public synchronized void awaitCalm(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (waiting >= MANY && System.nanoTime() < end) {
                TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
