package th.sala.ticketing.sla;

import java.time.Instant;

/**
 * One clock of a ticket as it stands now.
 *
 * @param dueAt null while the clock is paused before its due time: nobody knows then when it will be due
 * @param metAt when the target was reached; null until then
 * @param breached the target was reached late, or is late now
 * @param pausedSeconds service time that pauses took out
 * @param elapsedSeconds service time counted, up to {@code metAt} or now
 */
public record ClockView(Instant dueAt, Instant metAt, boolean breached, long pausedSeconds, long elapsedSeconds) {}
