package th.sala.ticketing.ticket;

import java.util.List;
import java.util.UUID;

/** Tickets as their staff sees them. Asks nobody for permission: callers choose the tickets by the caller's teams. */
public interface TicketReading {

    /** In the order of the ids; unknown ones are left out. */
    List<TicketView> read(List<UUID> tickets);
}
