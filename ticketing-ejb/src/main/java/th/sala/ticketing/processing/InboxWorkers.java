package th.sala.ticketing.processing;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.intake.MessageAccepted;
import th.sala.ticketing.outcome.Fault;

/** A few workers at most at a time, each going on until the inbox is empty. */
@Singleton
class InboxWorkers {
    private static final Logger LOG = Logger.getLogger(InboxWorkers.class.getName());

    private final InboxWorker worker;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean arrived;
    private volatile Executor executor;
    private volatile int most;

    @Inject
    InboxWorkers(InboxWorker worker) {
        this.worker = worker;
    }

    void start(Executor threads, int count) {
        most = count;
        executor = threads;
    }

    void stop() {
        executor = null;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageAccepted message) {
        wake();
    }

    /** The net below the events; also gives what failed another try. */
    void poll() {
        try {
            worker.trySuspects();
            worker.endBlocks();
            wake();
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.WARNING, "The inbox could not be polled: {0}", Fault.of(fault));
        }
    }

    private void wake() {
        arrived = true;
        Executor threads = executor;
        if (threads != null && running.getAndUpdate(now -> Math.min(now + 1, most)) < most) {
            begin(threads);
        }
    }

    private void begin(Executor threads) {
        try {
            threads.execute(this::work);
        } catch (RejectedExecutionException ended) {
            running.decrementAndGet();
            LOG.finest("The hub stops; what waits is delivered when it starts again.");
        }
    }

    private void work() {
        try {
            do {
                arrived = false;
                worker.drain(() -> executor != null);
            } while (arrived && executor != null);
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.WARNING, "A worker of the inbox stopped: {0}", Fault.of(fault));
        } finally {
            running.decrementAndGet();
        }
    }
}
