package th.sala.consent.seal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.seal.Sealing.Round;

/**
 * Goes on sealing from where it stood. A process begins by looking at everything once, and does so after each failure, since it
 * may stand on a database that was restored or moved and counts its transactions anew.
 */
@Singleton
class SealWorker {
    private static final Logger LOG = Logger.getLogger(SealWorker.class.getName());

    private final Sealing sealing;
    private volatile String since = LedgerRows.BEGINNING;
    private boolean failing;

    @Inject
    SealWorker(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Seals until nothing waits. What fails is tried again in the next round. */
    void work() {
        try {
            Round round;
            do {
                round = sealing.seal(since);
                since = round.since();
            } while (round.more());
            failing = false;
        } catch (RuntimeException | Error fault) {
            since = LedgerRows.BEGINNING;
            LOG.log(failing ? Level.FINE : Level.WARNING, "The ledger could not be sealed: {0}", fault.getClass());
            failing = true;
        }
    }

    /** What older transactions wrote is sealed. */
    String since() {
        return since;
    }
}
