package th.sala.ticketing.sla;

import java.time.Instant;
import java.util.List;

/**
 * How a clock came to its figures: every stretch of time from its start to its end or now, none missing, none twice.
 *
 * @param clock {@code first-response}, {@code next-response} or {@code resolution}
 * @param dueAt null while the clock is paused before its due time
 * @param terms by what it counted, in order; more than one when another policy came to apply to the ticket
 */
public record ClockLedger(
        String clock,
        Instant startedAt,
        Instant dueAt,
        Instant metAt,
        List<Interval> intervals,
        List<ClockTerms> terms) {
    public ClockLedger {
        intervals = List.copyOf(intervals);
        terms = List.copyOf(terms);
    }
}
