package th.sala.ticketing.ticket;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;

/** Looks every twenty seconds for what waits until a time that has come. A ticket that fails holds up no other. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingClock {
    private static final Logger LOG = Logger.getLogger(WaitingClock.class.getName());
    private static final int ROUND = 200;

    private final EndingWaits waits;

    /** For the container's proxy. */
    public WaitingClock() {
        this(null);
    }

    @Inject
    public WaitingClock(EndingWaits waits) {
        this.waits = waits;
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void round() {
        waits.due(ROUND).forEach(this::goOn);
    }

    private void goOn(UUID ticket) {
        try {
            waits.goOn(ticket);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A ticket waits on past its time: {0}, {1}", new Object[] {ticket, Fault.of(fault)});
        }
    }
}
