package th.sala.ticketing.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row of the outbox, without what it carries.
 *
 * @param persons everybody whose data it uses
 */
record OutboxRow(
        UUID id,
        UUID message,
        String kind,
        UUID ticket,
        String channel,
        List<UUID> persons,
        String purpose,
        String state,
        Instant createdAt,
        Instant availableAt,
        int attempts,
        String reason,
        Instant settledAt) {

    boolean writtenByAPerson() {
        return kind.equals("reply");
    }
}
