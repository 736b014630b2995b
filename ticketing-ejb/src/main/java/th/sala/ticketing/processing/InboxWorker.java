package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.database.PassingFault;
import th.sala.ticketing.intake.ArrivalPressure;
import th.sala.ticketing.outcome.Fault;

/**
 * Empties the inbox (M3, M4). A batch that fails is tried again message by message, so that a poison message never stops
 * its neighbours, also when it fails only as the transaction commits; after a failure its sender's messages go one by one, in order, after growing pauses. A fault of the
 * surroundings is no message's failure: it is tried again at the next poll, as often as needed.
 */
@Singleton
class InboxWorker {
    private static final Logger LOG = Logger.getLogger(InboxWorker.class.getName());
    private static final int BATCH = 50;

    private static final Duration STANDS_BACK = Duration.ofSeconds(1);

    private final InboxBatch batch;
    private final ArrivalPressure pressure;

    @Inject
    InboxWorker(InboxBatch batch, ArrivalPressure pressure) {
        this.batch = batch;
        this.pressure = pressure;
    }

    /** Delivers until nothing is left that others do not work on. */
    void drain() {
        drain(() -> true);
    }

    /** @param goesOn asked before each batch */
    void drain(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean() && round() > 0) {
            LOG.finest("A batch was delivered.");
        }
    }

    /** Tries once each of those that wait behind a failure. */
    void trySuspects() {
        oneByOne(batch.suspects(BATCH));
    }

    /** Once the gate answers again, so may people. */
    void endBlocks() {
        batch.endBlocks();
    }

    private int round() {
        pressure.awaitCalm(STANDS_BACK);
        List<UUID> claimed = new ArrayList<>();
        try {
            batch.deliverBatch(BATCH, claimed);
            return claimed.size();
        } catch (RuntimeException fault) {
            if (claimed.isEmpty()) {
                throw fault;
            }
            LOG.log(Level.INFO, "A batch failed and is tried message by message: {0}", Fault.of(fault));
            return oneByOne(claimed);
        }
    }

    private int oneByOne(List<UUID> messages) {
        int delivered = 0;
        for (UUID message : messages) {
            delivered += one(message) ? 1 : 0;
        }
        return delivered;
    }

    private boolean one(UUID message) {
        try {
            return batch.deliverOne(message);
        } catch (RuntimeException fault) {
            String reason = Fault.of(fault);
            if (PassingFault.in(fault)) {
                LOG.log(Level.INFO, "Message {0} waits for its surroundings: {1}", new Object[] {message, reason});
                return false;
            }
            return batch.gateAnswers() ? failed(message, reason) : undecided(message);
        }
    }

    private boolean failed(UUID message, String reason) {
        LOG.log(Level.WARNING, "Message {0} could not be delivered: {1}", new Object[] {message, reason});
        batch.failed(message, reason);
        return false;
    }

    /** The gate is away: that stops what leaves, never what arrives. */
    private boolean undecided(UUID message) {
        try {
            LOG.log(Level.WARNING, "The gate cannot decide; message {0} becomes a ticket that waits for it.", message);
            return batch.deliverUndecided(message);
        } catch (RuntimeException fault) {
            return !PassingFault.in(fault) && failed(message, Fault.of(fault));
        }
    }
}
