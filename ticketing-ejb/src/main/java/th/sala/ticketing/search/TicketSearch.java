package th.sala.ticketing.search;

import th.sala.consent.audit.Page;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketView;

/** Lists and searches the tickets that a team of the caller owns. The gate decides once per call (M7). */
public interface TicketSearch {

    /** Refused as {@code INVALID} for an unknown filter value or cursor, with the gate's reason when it refuses. */
    Outcome<Page<TicketView>> list(Caller caller, TicketQuery query);
}
