package th.sala.ticketing.watch;

import java.time.Instant;

/**
 * What somebody heard of a ticket that they follow or own. It names no customer.
 *
 * @param id ascends with time
 * @param ticket its number
 * @param kind {@code customer-message}, {@code state-changed} or {@code mention}; for who owns the ticket also {@code assigned},
 *     {@code sla-warning}, {@code sla-breach} or {@code call-back}
 * @param state that it changed to; null for other news
 * @param by user name of whose deed it was; null for the customer and the hub
 */
public record News(long id, long ticket, String kind, String state, String by, Instant at, boolean read) {}
