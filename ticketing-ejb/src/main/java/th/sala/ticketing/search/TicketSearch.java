package th.sala.ticketing.search;

import th.sala.consent.audit.Page;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketView;

/**
 * Lists and searches the tickets that a team of the caller owns. The gate decides once per call (M7). What the caller may not
 * see is not found, not counted and not hinted at: other teams' tickets, what is restricted, and what somebody wrote who
 * objected to the desk's work.
 */
public interface TicketSearch {

    /** Refused as {@code INVALID} for an unknown filter value or cursor, with the gate's reason when it refuses. */
    Outcome<Page<TicketView>> list(Caller caller, TicketQuery query);

    /** The same tickets, each with where in it the words stand. */
    Outcome<Page<FoundTicket>> find(Caller caller, TicketQuery query);
}
