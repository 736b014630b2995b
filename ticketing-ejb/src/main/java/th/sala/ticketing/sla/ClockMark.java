package th.sala.ticketing.sla;

import java.time.Instant;

/** What a clock was before another ticket's was joined to it. {@code metAt} is null when it had not been met. */
public record ClockMark(String clock, Instant startedAt, Instant metAt) {}
