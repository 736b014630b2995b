package th.sala.ticketing.attempt;

import java.time.Instant;

/**
 * How often a customer is tried before they count as unreachable (seed TK-6).
 *
 * @param version from 1; a version never changes
 * @param calls outbound calls that nobody answered
 * @param emails e-mails to the customer that left
 * @param by user name of who made it; {@code sala} for the one that every installation begins with
 */
public record AttemptRule(int version, int calls, int emails, Instant at, String by) {}
