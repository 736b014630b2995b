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

/**
 * Brings back what was put out of sight until now, each in a transaction of its own: one that fails holds up no other. Every
 * node looks; one is enough.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SnoozeClock {
    private static final Logger LOG = Logger.getLogger(SnoozeClock.class.getName());

    private final SnoozeDesk desk;

    /** For the container's proxy. */
    public SnoozeClock() {
        this(null);
    }

    @Inject
    public SnoozeClock(SnoozeDesk desk) {
        this.desk = desk;
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        desk.due().forEach(this::comeBack);
    }

    private void comeBack(UUID ticket) {
        try {
            desk.comeBack(ticket);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A ticket stays out of sight past its time: {0}, {1}", new Object[] {
                ticket, Fault.of(fault)
            });
        }
    }
}
