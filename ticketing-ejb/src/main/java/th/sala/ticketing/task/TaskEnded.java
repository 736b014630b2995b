package th.sala.ticketing.task;

import java.time.Instant;
import java.util.UUID;

/**
 * A task ended, told within its transaction to whoever waits for it.
 *
 * @param done false when it was dropped
 * @param message the message that it answers for; null when there is none
 * @param link null when there is none
 */
public record TaskEnded(
        UUID task, TaskKind kind, UUID ticket, UUID message, boolean done, String by, Instant at, String link) {}
