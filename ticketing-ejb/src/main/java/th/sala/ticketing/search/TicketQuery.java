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
 *     {@code channel:} and {@code tag:}
 * @param sort {@code -activeAt} (the default: newest activity first) or {@code activeAt}
 * @param limit 1 to 200; 50 for null
 * @param cursor opaque, from the page before
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
        String cursor) {}
