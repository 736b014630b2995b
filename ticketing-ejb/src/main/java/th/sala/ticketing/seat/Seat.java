package th.sala.ticketing.seat;

import java.time.Instant;

/**
 * Somebody who has a ticket open.
 *
 * @param user user name
 * @param writingSince since when they write to the customer; null while they only look. At most one of all does
 */
public record Seat(String user, String displayName, Instant writingSince) {}
