package th.sala.ticketing.sla;

import java.time.Instant;
import java.util.List;

/**
 * What a policy would have made of the tickets of the last days, beside what was made of them.
 *
 * @param days how many days are looked at
 * @param tickets how many tickets of these days are under the policy or would be, the newest 1,000 at most
 * @param more whether there are older ones in these days that were not looked at
 * @param clocks what became of each clock, before and after
 * @param uncounted clocks that the policy promises and that ran on none of these tickets, so that none could be tried
 * @param changes how many clocks would have ended otherwise
 * @param changed the first of these, those that would have been missed before the others; 20 at most
 */
public record PolicyPreview(
        int days,
        int tickets,
        boolean more,
        List<Effect> clocks,
        List<String> uncounted,
        int changes,
        List<Changed> changed) {

    /**
     * @param clock {@code first-response}, {@code next-response} or {@code resolution}
     * @param before under the terms that held
     * @param after under the policy as it is tried
     */
    public record Effect(String clock, Tally before, Tally after) {}

    /**
     * How many clocks.
     *
     * @param kept ended in time
     * @param missed late
     * @param open still running and not late
     * @param unpromised not promised any more
     */
    public record Tally(int kept, int missed, int open, int unpromised) {}

    /**
     * A clock that would have ended otherwise.
     *
     * @param ticket its number
     * @param before {@code kept}, {@code missed} or {@code open}
     * @param after the same, or {@code unpromised}
     * @param dueBefore null while a pause leaves it open
     * @param dueAfter null while a pause leaves it open, and when it is not promised any more
     * @param endedAt null while it runs
     */
    public record Changed(
            long ticket,
            String clock,
            String before,
            String after,
            Instant dueBefore,
            Instant dueAfter,
            Instant endedAt) {}
}
