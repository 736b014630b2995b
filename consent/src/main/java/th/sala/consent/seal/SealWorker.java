package th.sala.consent.seal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.consent.seal.Sealing.Place;
import th.sala.consent.seal.Sealing.Round;

/**
 * Goes on sealing from where it stood. A process begins by looking at everything once, and does so after each failure, since it
 * may stand on a database that was restored or moved and counts its transactions anew.
 */
@Singleton
class SealWorker {
    private static final Logger LOG = Logger.getLogger(SealWorker.class.getName());

    private final Sealing sealing;
    private final Clock clock;
    private volatile Place place = Place.BEGINNING;
    private volatile Instant wentOn;
    private boolean failing;

    @Inject
    SealWorker(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
        wentOn = clock.instant();
    }

    /** Seals until nothing waits. What fails is tried again in the next round. */
    void work() {
        try {
            Round round;
            do {
                round = sealing.seal(place);
                place = round.next();
                wentOn = clock.instant();
            } while (round.more());
            failing = false;
        } catch (RuntimeException | Error fault) {
            place = Place.BEGINNING;
            LOG.log(failing ? Level.FINE : Level.WARNING, "The ledger could not be sealed: {0}", fault.getClass());
            failing = true;
        }
    }

    /** How far it is. */
    Place place() {
        return place;
    }

    /** When a round last ended well; when the process began, before the first. */
    Instant wentOn() {
        return wentOn;
    }
}
