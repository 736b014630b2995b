package th.sala.consent.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.database.PassingFault;

/**
 * Takes batch after batch while there is a run. What fails together is tried one by one, and who fails alone is set aside;
 * where that cannot be told, it is tried again in the next round.
 */
@Singleton
class RetentionWorker {
    private static final Logger LOG = Logger.getLogger(RetentionWorker.class.getName());

    private static final int TOGETHER = 50;

    private final RetentionBatches batches;
    private final NightlyRuns nights;
    private final RetentionFigures figures;
    private volatile boolean failing;
    private volatile boolean stopped;

    @Inject
    RetentionWorker(RetentionBatches batches, NightlyRuns nights, RetentionFigures figures) {
        this.batches = batches;
        this.nights = nights;
        this.figures = figures;
    }

    void work() {
        try {
            nights.begin();
            takeAll();
            figures.count();
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "A batch of the retention failed: {0}", fault.getClass());
            failing = true;
        }
    }

    void takeAll() {
        while (!stopped && batch()) {
            failing = false;
        }
    }

    private boolean batch() {
        try {
            return batches.work();
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "A batch of the retention is tried one by one: {0}", fault.getClass());
            return oneByOne();
        }
    }

    private boolean oneByOne() {
        boolean more = true;
        for (int one = 0; one < TOGETHER && more && !stopped; one++) {
            more = one();
        }
        return more;
    }

    private boolean one() {
        try {
            return batches.workOne();
        } catch (RuntimeException fault) {
            if (PassingFault.in(fault) || !batches.setAside(fault)) {
                throw fault;
            }
            LOG.log(Level.WARNING, "One record of the retention was set aside: {0}", fault.getClass());
            return true;
        }
    }

    /** The batch at hand is the last. */
    void stop() {
        stopped = true;
    }

    boolean failing() {
        return failing;
    }
}
