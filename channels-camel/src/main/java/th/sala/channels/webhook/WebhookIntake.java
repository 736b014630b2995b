package th.sala.channels.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.intake.MessageIntake;

/** T1 for webhooks: what one call brought commits together, or nothing of it. A provider waits two seconds at most. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookIntake {
    private static final String IN_TIME = """
            SELECT set_config('statement_timeout', '1500', true) AS statements, set_config('lock_timeout', '1000', true) AS locks
        """;

    private final MessageIntake intake;
    private final Jdbi jdbi;

    /** For the container's proxy. */
    public WebhookIntake() {
        this(null, null);
    }

    @Inject
    public WebhookIntake(MessageIntake intake, Jdbi jdbi) {
        this.intake = intake;
        this.jdbi = jdbi;
    }

    /** @return the hub's ids of the arrivals, in their order, new or known */
    public List<UUID> accept(List<Arrival> arrivals) {
        jdbi.useHandle(handle -> handle.createQuery(IN_TIME).mapToMap().list());
        arrivals.forEach(arrival -> arrival.offerTo(intake));
        return arrivals.stream().map(arrival -> arrival.idIn(intake)).toList();
    }
}
