package th.sala.consent.purpose;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Looks whether the hub's role may still read what the gate reads and write what it writes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ObservedGate implements GateStanding {
    private static final Logger LOG = Logger.getLogger(ObservedGate.class.getName());

    private static final String MAY = """
            SELECT bool_and(has_table_privilege(needed.name, needed.privilege))
            FROM (VALUES
                ('consent.gate_decision', 'INSERT'),
                ('consent.purpose_version', 'SELECT'),
                ('consent.consent_event', 'SELECT'),
                ('consent.active_block', 'SELECT'),
                ('consent.same_person', 'SELECT'),
                ('consent.subject', 'SELECT')) AS needed (name, privilege)
            """;

    private final Jdbi jdbi;

    /** For the container's proxy. */
    public ObservedGate() {
        this(null);
    }

    @Inject
    public ObservedGate(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean answers() {
        try {
            return jdbi.withHandle(
                    handle -> handle.createQuery(MAY).mapTo(Boolean.class).one());
        } catch (RuntimeException fault) {
            LOG.log(
                    Level.WARNING,
                    "Nobody can tell whether the gate answers: {0}",
                    fault.getClass().getName());
            return false;
        }
    }
}
