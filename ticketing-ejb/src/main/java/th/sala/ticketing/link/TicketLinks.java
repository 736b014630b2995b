package th.sala.ticketing.link;

import java.util.List;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Tickets that belong together and are worked on apart, by whichever customers and teams. Each method is one transaction.
 * What no team of the caller owns is {@code NOT_FOUND}, and no part of a list.
 */
public interface TicketLinks {

    /** The parent first, then the parts and what is related, by number. */
    Outcome<List<TicketLink>> of(Caller caller, long number);

    /**
     * From now on the other ticket is this to the one. The history of both says so. Another tie between the two ends; the
     * same tie again changes nothing.
     *
     * @param tie code of a {@link Tie}
     * @return as {@link #of}. {@code INVALID}: {@code unknown-tie}, {@code link-to-itself}. {@code CONFLICT}:
     *     {@code merged-ticket} for one that goes on in another, {@code has-parent} for a second parent,
     *     {@code parent-is-part} and {@code has-parts} for parts of parts
     */
    Outcome<List<TicketLink>> link(Caller caller, long number, long other, String tie);

    /** Ends whatever ties the two; what is not tied stays so. */
    Outcome<List<TicketLink>> unlink(Caller caller, long number, long other);

    /**
     * A ticket that belongs to the one that was asked about.
     *
     * @param tie {@code parent}, {@code child} or {@code related}
     * @param subject masked; null when its customer's data is restricted
     * @param assignee user name; null when the team's queue owns it
     */
    record TicketLink(String tie, long number, String subject, String state, String team, String assignee) {}
}
