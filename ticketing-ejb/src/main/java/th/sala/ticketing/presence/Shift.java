package th.sala.ticketing.presence;

import java.time.Instant;

/**
 * How an agent stands.
 *
 * @param user user name
 * @param state {@code available}, {@code break}, {@code lunch}, {@code training}, {@code wrap-up} or {@code offline}
 * @param since null when nobody said so
 * @param tickets begun or to begin; what waits for somebody else is not in hand
 * @param points what these weigh by their channels
 * @param capacity points up to which routing gives work
 */
public record Shift(
        String user, String displayName, String state, Instant since, int tickets, int points, int capacity) {}
