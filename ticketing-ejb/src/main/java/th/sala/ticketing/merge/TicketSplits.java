package th.sala.ticketing.merge;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketView;

/**
 * A second matter that was told in the ticket of another one gets a ticket of its own. Its customer, and so whoever its
 * answers go to, is who wrote the messages that move, and nobody else of the conversation. What moves is recorded.
 *
 * <p>Every method refuses as {@code NOT_FOUND} a ticket that no team of the caller owns.
 */
public interface TicketSplits {
    /** How many messages move at once at most. */
    int MOST = 200;

    /**
     * The messages go to a new ticket of the same team, with their files, what waits to leave and what is to be done about
     * them. Its clocks start when the first of them was written. Answers with the new ticket, whose {@code splitFrom} says
     * where from.
     *
     * <p>{@code INVALID} with {@code messages-required}; {@code unknown-message} for one that is not of the ticket;
     * {@code nobody-wrote} when none of them is the customer's; {@code several-people} when they are of more than one
     * person; {@code nothing-left} when no word of a customer would stay. {@code CONFLICT} with {@code merged-ticket}, and
     * with {@code customer-restricted} while the customer's data is kept but not used.
     */
    Outcome<TicketView> split(Caller caller, long number, List<UUID> messages);

    /**
     * Takes it back, named by the new ticket: all that is in it goes on in the ticket that it came from, as
     * {@link TicketMerges#merge} does. Answers with the ticket that ended.
     *
     * <p>{@code CONFLICT} with {@code not-split}, with {@code merged-ticket} when it goes on in another one already, and
     * with {@code not-open} when the other is closed; {@code FORBIDDEN} with {@code not-who-split} for whoever neither did
     * it nor is a supervisor.
     */
    Outcome<TicketView> undo(Caller caller, long number);
}
