package th.sala.ticketing.watch;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.ticket.TicketRegister;

/** Makes the ports of followed tickets for tests. */
public final class WatchPorts {
    private WatchPorts() {}

    public static WatchingTickets desk(Jdbi jdbi, TicketRegister tickets, Clock clock) {
        return new WatchingTickets(new WatchTable(jdbi), tickets, clock);
    }

    public static Mentions mentions(Jdbi jdbi, Staff staff, Clock clock) {
        return new NamedColleagues(new WatchTable(jdbi), staff, clock);
    }
}
