package th.sala.ticketing.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The inbox as T2 works it (M3, M4). Claims hold until the caller's transaction ends: nobody else gets the messages of
 * those senders meanwhile, and one sender's messages come oldest first.
 */
public interface PendingMessages {

    /**
     * The oldest waiting messages of senders that nobody works on and that have no failed message waiting; fewer when they
     * are large.
     */
    List<UUID> claim(int limit);

    /** Messages that failed and whose pause is over, and those that wait behind them: to be delivered one by one. */
    List<UUID> suspects(int limit);

    /** One message, when it is due, the oldest waiting one of its sender, and nobody works on it. */
    Optional<UUID> claim(UUID id);

    /**
     * Claimed messages, opened, in the order in which they came.
     *
     * @throws IllegalStateException when one of them cannot be opened any more
     */
    List<PendingMessage> open(List<UUID> claimed);

    /**
     * What somebody said that no ticket shows yet, oldest first; claims nothing.
     *
     * @param sender keyed hash of their address, in hexadecimal
     */
    List<PendingMessage> from(String channel, String sender);

    /** It became a message of a ticket; what was kept only for delivering it goes. */
    void delivered(UUID id, UUID ticket, UUID message);

    /**
     * It needed no message of its own: it was about this one of ours. Its original bytes stay as long as that message does,
     * its files go.
     */
    void settled(UUID id, UUID ticket, UUID about);

    /** Nothing follows from it; it stays counted and its bytes kept. The reason is a code without personal data. */
    void ignored(UUID id, String reason);

    /**
     * It is about a message that has not come yet: counted as ignored until {@link #recall} finds it.
     *
     * @param about external id of that message
     */
    void early(UUID id, String about);

    /** This message came: what was about it before is due again. */
    void recall(String channel, String externalId);

    /**
     * Delivering it failed: counted and due again after 10 seconds, then after a minute; after the third time it is held in
     * quarantine for {@code reason}.
     */
    void failed(UUID id, String reason);
}
