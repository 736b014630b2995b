package th.sala.ticketing.search;

/**
 * Which tickets to list. Null members do not filter.
 *
 * @param view {@code mine}, {@code unassigned}, {@code silent} (nothing was ever sent to the customer), {@code team},
 *     {@code open}, {@code done} (closed, spam left out), {@code spam} or {@code all} (the default)
 * @param state code of a state
 * @param stage {@code before}, {@code during} or {@code after} the transaction
 * @param serviceElement code of a service element
 * @param q words that must all occur in subject, messages or notes, and the operators {@code status:},
 *     {@code channel:}, {@code tag:} and {@code from:}, a customer by a whole contact point or parts of a name or number: a
 *     search of persons, each found one a row of the access log
 * @param sort {@code -activeAt} (the default: newest activity first), {@code activeAt}, or {@code dueAt} (what is due soonest
 *     first, then what has no due time, newest activity first; for views of open tickets, not together with words or behind)
 * @param limit 1 to 200; 50 for null
 * @param cursor opaque, from the page before
 * @param behind only what a figure was counted from
 */
public record TicketQuery(
        String view,
        String state,
        String team,
        String assignee,
        String channel,
        String stage,
        String serviceElement,
        String q,
        String sort,
        Integer limit,
        String cursor,
        Behind behind) {}
