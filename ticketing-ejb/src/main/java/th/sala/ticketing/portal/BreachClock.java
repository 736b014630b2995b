package th.sala.ticketing.portal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;

/** Looks every two seconds whether a customer is to hear of a breach. A letter that fails holds up no other (P7). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BreachClock {
    private static final Logger LOG = Logger.getLogger(BreachClock.class.getName());
    private static final int ROUND = 50;

    private final TellingBreaches telling;

    /** For the container's proxy. */
    public BreachClock() {
        this(null);
    }

    @Inject
    public BreachClock(TellingBreaches telling) {
        this.telling = telling;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        telling.due(ROUND).forEach(this::tell);
    }

    private void tell(UUID ticket) {
        try {
            telling.tell(ticket);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A letter about a breach waits: {0}, {1}", new Object[] {ticket, Fault.of(fault)});
            telling.putBack(ticket);
        }
    }
}
