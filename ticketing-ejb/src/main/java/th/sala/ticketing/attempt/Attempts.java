package th.sala.ticketing.attempt;

/**
 * How often the customer of a ticket was tried, and how often it takes.
 *
 * @param calls outbound calls of this ticket that nobody answered
 * @param emails e-mails of this ticket to the customer that left and did not come back
 * @param callsNeeded by the rule in force, as {@code emailsNeeded}
 */
public record Attempts(int calls, int emails, int callsNeeded, int emailsNeeded) {

    public boolean enough() {
        return callsMissing() == 0 && emailsMissing() == 0;
    }

    public int callsMissing() {
        return Math.max(0, callsNeeded - calls);
    }

    public int emailsMissing() {
        return Math.max(0, emailsNeeded - emails);
    }
}
