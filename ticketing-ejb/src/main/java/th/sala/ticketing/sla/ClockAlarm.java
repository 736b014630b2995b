package th.sala.ticketing.sla;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock's alarm went off. Fired once for each alarm, in the transaction that records it.
 *
 * @param clock {@code first-response}, {@code next-response} or {@code resolution}
 * @param kind {@code warning}, {@code breach} or {@code escalation}
 * @param level per cent of the target for a warning, the step for an escalation, else 0
 * @param step what an escalation does; null for the others
 * @param dueAt when it was due; what was found late was due all the same
 */
public record ClockAlarm(
        UUID ticket, String clock, String kind, int level, EscalationStep step, Instant dueAt, Instant at) {}
