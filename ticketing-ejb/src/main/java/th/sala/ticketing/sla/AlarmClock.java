package th.sala.ticketing.sla;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;

/** Looks every second whether an alarm is due. A ticket whose alarms fail holds up no other (P7). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlarmClock {
    private static final Logger LOG = Logger.getLogger(AlarmClock.class.getName());
    private static final int ROUND = 200;

    private final RingingAlarms alarms;

    /** For the container's proxy. */
    public AlarmClock() {
        this(null);
    }

    @Inject
    public AlarmClock(RingingAlarms alarms) {
        this.alarms = alarms;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        alarms.due(ROUND).forEach(this::ring);
    }

    private void ring(UUID ticket) {
        try {
            alarms.ring(ticket);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "The alarms of a ticket wait: {0}, {1}", new Object[] {ticket, Fault.of(fault)});
        }
    }
}
