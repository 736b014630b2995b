package th.sala.ticketing.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row of the outbox, without what it carries.
 *
 * @param persons everybody whose data it uses
 * @param begun whether sending it began; what did not begin surely did not leave
 * @param joined key of the one call in which it leaves with others; null when it leaves alone
 * @param awaited false when it rests on consent, such as marketing: nobody waits for it
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
        boolean begun,
        Instant createdAt,
        Instant availableAt,
        int attempts,
        String reason,
        Instant settledAt,
        UUID joined,
        boolean awaited) {

    /** What is tried: itself, or the call that it is a part of. */
    UUID leavesAs() {
        return joined == null ? id : joined;
    }

    /** LINE takes a push once under its key, so sending it again doubles nothing (M9). */
    boolean repeatable() {
        return channel.equals("line") && writtenByAPerson();
    }

    boolean writtenByAPerson() {
        return kind.equals("reply");
    }
}
