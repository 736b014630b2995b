package th.sala.consent.time;

import java.util.function.IntUnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works off what is due, batch by batch. A batch that fails is tried one by one; what fails alone is set aside and stops
 * nothing behind it (P7).
 */
public final class Draining {
    private static final Logger LOG = Logger.getLogger(Draining.class.getName());
    private static final int MANY = 500;

    private final String what;
    private final IntUnaryOperator batch;
    private final Runnable setAside;
    private volatile boolean failing;

    /**
     * Begins nothing.
     *
     * @param what is made, for the log
     * @param batch works on at most so many in a transaction of its own and says how many it took
     * @param setAside puts the first one behind the others, in a transaction of its own
     */
    public Draining(String what, IntUnaryOperator batch, Runnable setAside) {
        this.what = what;
        this.batch = batch;
        this.setAside = setAside;
    }

    /** Works until nothing is due. */
    public void drain() {
        try {
            int taken = MANY;
            while (taken == MANY) {
                taken = many();
            }
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "No {0} can be made: {1}", new Object[] {
                what, fault.getClass()
            });
            failing = true;
        }
    }

    private int many() {
        try {
            return batch.applyAsInt(MANY);
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "Making {0} failed, each is tried alone: {1}", new Object[] {what, fault.getClass()});
            return oneByOne();
        }
    }

    private int oneByOne() {
        for (int tried = 0; tried < MANY; tried++) {
            try {
                if (batch.applyAsInt(1) == 0) {
                    return 0;
                }
            } catch (RuntimeException fault) {
                setAside.run();
            }
        }
        return MANY;
    }
}
