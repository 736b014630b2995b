package th.sala.ticketing.merge;

import java.time.Instant;

/**
 * A ticket that goes on in another one.
 *
 * @param by who merged it
 * @param partable whether the asker may part it again
 */
public record JoinedTicket(long number, Instant at, String by, boolean partable) {}
