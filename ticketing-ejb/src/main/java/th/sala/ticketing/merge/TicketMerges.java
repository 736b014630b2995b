package th.sala.ticketing.merge;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketView;

/**
 * One matter of one person that became two tickets is one again: one number, one timeline, one clock, several channels.
 * What moves is recorded, so that parting them moves back exactly that. What the customer writes to the ticket that ended
 * reaches the one that goes on.
 *
 * <p>Every method refuses as {@code NOT_FOUND} a ticket that no team of the caller owns.
 */
public interface TicketMerges {

    /**
     * The ticket ends and goes on in {@code into}. Answers with the ticket that ended, whose {@code mergedInto} says where.
     *
     * <p>{@code INVALID} with {@code same-ticket}; {@code CONFLICT} with {@code merged-ticket} when one of both ended so
     * before, {@code not-open} when the other is closed, {@code other-person} when both are not of one person: link them
     * first.
     */
    Outcome<TicketView> merge(Caller caller, long number, long into);

    /**
     * *Continue this one*: the same, for a ticket that nobody has answered yet, such as a call that has just come in.
     * {@code CONFLICT} with {@code already-answered}.
     */
    Outcome<TicketView> goOn(Caller caller, long number, long into);

    /**
     * Which tickets the caller knows that went on in this one by themselves, newest first; those that went on in one of them
     * are found there.
     */
    Outcome<List<JoinedTicket>> joined(Caller caller, long number);

    /**
     * Takes it back: of a ticket that ended so, its own; of one that goes on, the newest. Answers with the ticket that is on
     * its own again. {@code CONFLICT} with {@code not-merged}.
     */
    Outcome<TicketView> part(Caller caller, long number);

    /** The same for who did it; {@code FORBIDDEN} with {@code not-who-merged} for others. */
    Outcome<TicketView> partOwn(Caller caller, long number);
}
