package th.sala.consent.ledger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.database.PassingFault;

/**
 * Ends what is due, batch after batch, until nothing is. Where a batch fails for what is in it, each of its consents is tried
 * alone and the one that fails is set aside; a fault of the surroundings is tried again in the next round.
 */
@Singleton
class EndingWorker {
    private static final Logger LOG = Logger.getLogger(EndingWorker.class.getName());

    private final EndingBatches batches;
    private final Clock clock;
    private volatile Instant moved;
    private volatile boolean failing;
    private volatile boolean stopped;

    @Inject
    EndingWorker(EndingBatches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
        this.moved = clock.instant();
    }

    void work() {
        try {
            for (EndingKind kind : EndingKind.values()) {
                end(kind);
            }
            batches.finish();
            moved = clock.instant();
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "Consents do not end: {0}", fault.getClass());
            failing = true;
        }
    }

    private void end(EndingKind kind) {
        List<Ending> due = batches.due(kind);
        while (!stopped && !due.isEmpty() && together(due) > 0) {
            moved = clock.instant();
            due = batches.due(kind);
        }
    }

    /** @return how many are not due any more */
    private int together(List<Ending> due) {
        try {
            return batches.end(due);
        } catch (RuntimeException fault) {
            rethrowPassing(fault);
            return due.stream().mapToInt(this::alone).sum();
        }
    }

    private int alone(Ending one) {
        try {
            return batches.end(List.of(one));
        } catch (RuntimeException fault) {
            rethrowPassing(fault);
            batches.setAside(one.id(), named(fault));
            LOG.log(Level.WARNING, "A consent could not be ended and is set aside: event {0}, {1}", new Object[] {
                one.id(), named(fault)
            });
            return 1;
        }
    }

    private static void rethrowPassing(RuntimeException fault) {
        if (PassingFault.in(fault)) {
            throw fault;
        }
    }

    /** The container wraps what was thrown inside. */
    private static String named(Throwable fault) {
        return fault.getCause() == null
                ? fault.getClass().getSimpleName()
                : fault.getCause().getClass().getSimpleName();
    }

    /** The batch at hand is the last. */
    void stop() {
        stopped = true;
    }

    boolean failing() {
        return failing;
    }

    /** When a batch or a round was last done. */
    Instant moved() {
        return moved;
    }
}
