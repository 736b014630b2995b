package th.sala.ticketing.watch;

import java.util.Set;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.ticket.TicketHead;

/** Colleagues who are named in a note by {@code @} and their user name. Joins the caller's transaction. */
public interface Mentions {

    /**
     * The staff named in the text; names that nobody here has are only words. {@code INVALID} with
     * {@code mention-may-not-see} when one of them may not see the ticket, {@code errors} naming each.
     */
    Outcome<Set<String>> in(TicketHead ticket, String text);

    /** They follow the ticket from now on, and hear that they were named; who wrote it hears nothing. */
    void tell(TicketHead ticket, Set<String> users, String by);
}
