package th.sala.ticketing.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A row of the outbox, without what it carries.
 *
 * @param persons everybody whose data it uses
 * @param begun whether sending it began; what did not begin surely did not leave
 * @param joined key of the one call in which it leaves with others; null when it leaves alone
 * @param awaited false when it rests on consent, such as marketing: nobody waits for it
 * @param firstBegunAt when it was first handed to its provider; null while it surely never was
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
        Instant firstBegunAt,
        Instant createdAt,
        Instant availableAt,
        int attempts,
        String reason,
        Instant settledAt,
        UUID joined,
        boolean awaited) {
    /** LINE keeps a retry key for 24 hours (Messaging API, retrying a failed request); one for the clocks to differ. */
    private static final Duration KEY = Duration.ofHours(23);

    /** Whoever sends there knows for sure when it was not taken. */
    private static final Set<String> TELLING = Set.of("email", "messenger", "web-chat");

    /** What is tried: itself, or the call that it is a part of. */
    UUID leavesAs() {
        return joined == null ? id : joined;
    }

    /** LINE takes a push once under its key, for a day from the first try: sending it again until then doubles nothing (M9). */
    boolean repeatable(Instant now) {
        return pushed() && !outlived(now);
    }

    /** The provider has forgotten that it may have it already: sending it again could double it. */
    boolean outlived(Instant now) {
        return pushed() && firstBegunAt != null && firstBegunAt.plus(KEY).isBefore(now);
    }

    /** A refusal of the provider may hide that it took it. */
    boolean mayHaveLeft() {
        return firstBegunAt != null && !TELLING.contains(channel);
    }

    private boolean pushed() {
        return channel.equals("line") && writtenByAPerson();
    }

    boolean writtenByAPerson() {
        return kind.equals("reply");
    }
}
