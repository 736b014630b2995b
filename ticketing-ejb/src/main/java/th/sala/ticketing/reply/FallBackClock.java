package th.sala.ticketing.reply;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;

/** Looks every ten minutes for answers that nobody answered, each in a transaction of its own: one that fails holds up no other. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FallBackClock {
    private static final Logger LOG = Logger.getLogger(FallBackClock.class.getName());

    private final FallingBack answers;

    /** For the container's proxy. */
    public FallBackClock() {
        this(null);
    }

    @Inject
    public FallBackClock(FallingBack answers) {
        this.answers = answers;
    }

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void look() {
        answers.due().forEach(this::fallBack);
    }

    private void fallBack(UUID message) {
        try {
            answers.fallBack(message);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "No other channel was looked for: {0}, {1}", new Object[] {message, Fault.of(fault)
            });
        }
    }
}
