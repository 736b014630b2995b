package th.sala.ticketing.macro;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;

/** Looks every second whose answer has left. Every node does. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MacroClock {
    private static final Logger LOG = Logger.getLogger(MacroClock.class.getName());

    private final RunningMacros macros;

    /** For the container's proxy. */
    public MacroClock() {
        this(null);
    }

    @Inject
    public MacroClock(RunningMacros macros) {
        this.macros = macros;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        macros.due().forEach(this::work);
    }

    private void work(UUID message) {
        try {
            macros.run(message);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "Steps of a macro failed and are tried again: {0}", Fault.of(fault));
            macros.failed(message);
        }
    }
}
