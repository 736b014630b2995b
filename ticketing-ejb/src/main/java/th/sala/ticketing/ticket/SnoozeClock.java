package th.sala.ticketing.ticket;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Brings back what was put out of sight until now, each in a transaction of its own. Every node looks; one is enough. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SnoozeClock {
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
        desk.due().forEach(desk::comeBack);
    }
}
