package th.sala.ticketing.intake;

import java.time.Instant;

/**
 * A channel's way to read something of its own again, from the original bytes. It joins {@link OriginalReaders} when the
 * application starts. What cannot be read is an answer, not an exception.
 */
public interface OriginalReader {

    /** Whether it reads what came by this channel, such as {@code email}. */
    boolean reads(String channel);

    Reading read(Original original);

    /**
     * What was kept of a message that could not be read.
     *
     * @param channel by which it came
     * @param account which of our addresses or channels received it
     * @param externalId as it was quarantined
     * @param raw the bytes that were kept; empty when there were none
     * @param receivedAt when it arrived
     */
    record Original(String channel, String account, String externalId, byte[] raw, Instant receivedAt) {}

    /** What became of another reading. */
    sealed interface Reading {}

    /** @param raw the complete original bytes, which may be more than what was kept */
    record Legible(InboundMessage message, byte[] raw) implements Reading {}

    /**
     * It tells of something and is no message.
     *
     * @param raw as of a message
     */
    record Telling(InboundEvent event, byte[] raw) implements Reading {}

    /**
     * It was read, and its channel keeps something beside it.
     *
     * @param beside runs in the transaction of the replay, once the hub has the reading
     */
    record Accompanied(Reading reading, Runnable beside) implements Reading {}

    /** @param reason a sentence for the supervisor, without personal data */
    record Illegible(String reason) implements Reading {}
}
