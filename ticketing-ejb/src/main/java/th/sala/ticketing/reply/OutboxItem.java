package th.sala.ticketing.reply;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of something that should leave. Carries no personal data.
 *
 * @param ticket number of the ticket
 * @param kind {@code reply} or {@code acknowledgement}
 * @param state {@code queued}, {@code sending}, {@code sent}, {@code failed}, {@code uncertain} or {@code cancelled}
 * @param availableAt not sent before this instant
 * @param reason why it failed, waits or was cancelled; null when there is nothing to say
 */
public record OutboxItem(
        UUID id,
        UUID message,
        long ticket,
        String kind,
        String channel,
        String state,
        Instant createdAt,
        Instant availableAt,
        Instant settledAt,
        int attempts,
        String reason) {}
