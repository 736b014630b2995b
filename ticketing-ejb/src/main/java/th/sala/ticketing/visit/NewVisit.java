package th.sala.ticketing.visit;

import java.time.Instant;

/**
 * A visit of ours to the customer, told by who made it.
 *
 * @param at when it was; not to come
 * @param text what was said there
 */
public record NewVisit(Instant at, String text) {}
