package th.sala.consent.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends what is due, batch after batch, until nothing is; what fails is tried again in the next round. */
@Singleton
class EndingWorker {
    private static final Logger LOG = Logger.getLogger(EndingWorker.class.getName());

    private final EndingBatches batches;
    private final DefectiveNotices notices;
    private volatile boolean failing;
    private volatile boolean stopped;

    @Inject
    EndingWorker(EndingBatches batches, DefectiveNotices notices) {
        this.batches = batches;
        this.notices = notices;
    }

    void work() {
        try {
            for (EndingKind kind : EndingKind.values()) {
                end(kind);
            }
            notices.finish();
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "Consents do not end: {0}", fault.getClass());
            failing = true;
        }
    }

    private void end(EndingKind kind) {
        List<Ending> due = batches.due(kind);
        while (!stopped && !due.isEmpty() && batches.end(due) > 0) {
            due = batches.due(kind);
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
