package th.sala.ticketing.automation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.outcome.Fault;

/** When rules look: every second for what happened, every minute for what did not. Every node does. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleClock {
    private static final Logger LOG = Logger.getLogger(RuleClock.class.getName());
    private static final int MOST = 200;

    private final RunningRules rules;

    /** For the container's proxy. */
    public RuleClock() {
        this(null);
    }

    @Inject
    public RuleClock(RunningRules rules) {
        this.rules = rules;
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        rules.due(MOST).forEach(this::work);
    }

    private void work(long event) {
        try {
            rules.look(event);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "A rule failed and is tried again or given up: {0}", Fault.of(fault));
            rules.failed(event);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void overdue() {
        rules.patient().forEach(this::find);
    }

    private void find(UUID rule) {
        try {
            rules.findOverdue(rule);
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "What is overdue for a rule is looked for again in a minute: {0}", Fault.of(fault));
        }
    }
}
