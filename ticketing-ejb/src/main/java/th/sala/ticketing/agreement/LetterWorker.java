package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends what is due. One letter that fails holds up no other (P7). */
@Singleton
class LetterWorker {
    private static final Logger LOG = Logger.getLogger(LetterWorker.class.getName());
    private static final int ROUND = 50;

    private final LetterWork work;
    private boolean failing;

    @Inject
    LetterWorker(LetterWork work) {
        this.work = work;
    }

    void work() {
        try {
            List<Letter> due = work.due(ROUND);
            due.forEach(this::send);
            failing = false;
        } catch (RuntimeException | Error fault) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "Letters about consents wait: {0}", fault.getClass());
            failing = true;
        }
    }

    private void send(Letter letter) {
        try {
            work.send(letter);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A letter about a consent failed: event {0}, {1}", new Object[] {
                letter.event(), fault.getClass()
            });
            work.putBack(letter);
        }
    }
}
