package th.sala.ticketing.sla;

import java.time.Instant;

/**
 * What was promised for a clock, from a moment on.
 *
 * @param from included; of the first, the clock's start
 * @param budget of the target: {@code PT4H}, {@code P2D}, {@code P30D/inclusive}
 * @param by user name of who changed the ticket so that this applies, or {@code system}; null for what the clock began
 *     under
 * @param why the fields of the ticket that changed, parted by commas, such as {@code priority}; null for what the clock
 *     began under
 * @param takenBackAt when what held before came back, and this counts as if it had never been; null while it counts
 */
public record ClockTerms(
        Instant from,
        String policy,
        int version,
        String calendar,
        int calendarVersion,
        String budget,
        String by,
        String why,
        Instant takenBackAt) {}
