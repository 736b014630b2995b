package th.sala.ticketing.spam;

import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketView;

/**
 * Calls a ticket spam, and takes it back. Each method is one transaction; rights, versions and refusals are those of
 * {@link th.sala.ticketing.ticket.TicketDesk}.
 */
public interface SpamDesk {

    /**
     * Ends the ticket with outcome {@code spam}: it leaves the queue, its clocks stop, no report counts it.
     *
     * @param blockSender whether the next messages of who wrote last are spam too. {@code INVALID} as
     *     {@code sender-not-blockable} when nobody wrote, the message names nobody, or the sender is one of us
     */
    Outcome<TicketView> mark(Caller caller, long number, boolean blockSender, Integer ifMatch);

    /**
     * It was none: the ticket is open again with the clocks it had or, when it never had any, with clocks from first
     * contact that do not count the time until now. Who was blocked on it is let through again. {@code CONFLICT} as
     * {@code not-spam} when it is none.
     */
    Outcome<TicketView> restore(Caller caller, long number, Integer ifMatch);
}
