package th.sala.ticketing.call;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;

/** Has each call filed that nobody filed, in a transaction of its own: one that fails holds up no other (P7). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallClock {
    private static final Logger LOG = Logger.getLogger(CallClock.class.getName());

    private final UnfiledCalls calls;

    /** For the container's proxy. */
    public CallClock() {
        this(null);
    }

    @Inject
    public CallClock(UnfiledCalls calls) {
        this.calls = calls;
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void look() {
        calls.due().forEach(this::file);
    }

    private void file(UUID call) {
        try {
            calls.file(call);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A call is filed again in a minute: {0}, {1}", new Object[] {call, Fault.of(fault)});
        }
    }
}
