package th.sala.ticketing.report;

/**
 * One row of a service report. Seconds are service time of the calendar pinned to each ticket.
 *
 * @param key day, channel or team; {@code total} for the sum
 * @param count tickets that the figures rest on: answered, or resolved
 * @param meanSeconds null when {@code count} is 0, as are median and p90
 * @param p90Seconds nine in ten were at least as fast (interpolated)
 * @param unanswered tickets still without an answer, or unresolved: apart, never counted as 0. Cancelled ones are left out
 */
public record Figures(
        String key, long count, Double meanSeconds, Double medianSeconds, Double p90Seconds, long unanswered) {}
