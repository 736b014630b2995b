package th.sala.ticketing.sla;

/**
 * A stretch of time in epoch seconds.
 *
 * @param from included
 * @param to excluded
 */
record Span(long from, long to) {

    long seconds() {
        return Math.max(0, to - from);
    }

    Span within(long start, long end) {
        return new Span(Math.max(from, start), Math.min(to, end));
    }
}
