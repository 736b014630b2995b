package th.sala.consent.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes batch after batch while there is a run; what fails is tried again in the next round. */
@Singleton
class RetentionWorker {
    private static final Logger LOG = Logger.getLogger(RetentionWorker.class.getName());

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
            while (!stopped && batches.work()) {
                failing = false;
            }
            figures.count();
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "A batch of the retention failed: {0}", fault.getClass());
            failing = true;
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
