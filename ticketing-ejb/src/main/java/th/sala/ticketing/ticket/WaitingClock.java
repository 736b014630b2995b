package th.sala.ticketing.ticket;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Lets go on what waits until a time that has come. Two nodes share the work. */
@Stateless
public class WaitingClock {
    private static final int MOST = 200;
    private static final String DUE = """
            SELECT id FROM ticketing.ticket WHERE state = 'waiting' AND waiting_until <= :now
            ORDER BY waiting_until LIMIT :most FOR UPDATE SKIP LOCKED
            """;

    private final Jdbi jdbi;
    private final TicketRegister tickets;
    private final Clock clock;

    /** For the container's proxy. */
    public WaitingClock() {
        this(null, null, null);
    }

    @Inject
    public WaitingClock(Jdbi jdbi, TicketRegister tickets, Clock clock) {
        this.jdbi = jdbi;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void round() {
        Instant now = clock.instant();
        jdbi.withHandle(handle -> handle.createQuery(DUE)
                        .bind("now", now)
                        .bind("most", MOST)
                        .mapTo(UUID.class)
                        .list())
                .forEach(ticket -> tickets.timeCame(ticket, now));
    }
}
