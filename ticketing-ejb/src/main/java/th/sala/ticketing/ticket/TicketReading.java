package th.sala.ticketing.ticket;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.people.Caller;

/** Tickets as their staff sees them. Asks nobody for permission: callers choose the tickets by the caller's teams. */
public interface TicketReading {

    /** In the order of the ids, without what was said last; unknown ones are left out. */
    List<TicketView> read(List<UUID> tickets);

    /** The same for an agent with what was said last, and whether they read it; nobody else needs it. */
    List<TicketView> read(List<UUID> tickets, Caller caller);
}
