package th.sala.ticketing.ticket;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Lets go on what waits until a time that has come, on whichever node comes first; each ticket in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EndingWaits {
    private static final String DUE = """
            SELECT id FROM ticketing.ticket WHERE state = 'waiting' AND waiting_until <= :now
            ORDER BY waiting_until LIMIT :most
            """;
    private static final String STILL_DUE = """
            SELECT id FROM ticketing.ticket WHERE id = :ticket AND state = 'waiting' AND waiting_until <= :now
            FOR UPDATE SKIP LOCKED
            """;

    private final Jdbi jdbi;
    private final TicketRegister tickets;
    private final Clock clock;

    /** For the container's proxy. */
    public EndingWaits() {
        this(null, null, null);
    }

    @Inject
    public EndingWaits(Jdbi jdbi, TicketRegister tickets, Clock clock) {
        this.jdbi = jdbi;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Tickets whose time has come. */
    public List<UUID> due(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("now", clock.instant())
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
    }

    /** Unless somebody was faster, or is at it. */
    public void goOn(UUID ticket) {
        Instant now = clock.instant();
        if (held(ticket, now)) {
            tickets.timeCame(ticket, now);
        }
    }

    private boolean held(UUID ticket, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(STILL_DUE)
                .bind("ticket", ticket)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
    }
}
