package th.sala.ticketing.intake;

/**
 * A channel's way to read a message of its own again, from the original bytes. It joins {@link OriginalReaders} when the
 * application starts. What cannot be read is an answer, not an exception.
 */
public interface OriginalReader {

    /** Channel of the messages that it reads, such as {@code email}. */
    String channel();

    Reading read(Original original);

    /**
     * What was kept of a message that could not be read.
     *
     * @param account which of our addresses or channels received it
     * @param externalId as it was quarantined
     * @param raw the bytes that were kept; empty when there were none
     */
    record Original(String account, String externalId, byte[] raw) {}

    /** What became of another reading. */
    sealed interface Reading {}

    /** @param raw the complete original bytes, which may be more than what was kept */
    record Legible(InboundMessage message, byte[] raw) implements Reading {}

    /** @param reason a sentence for the supervisor, without personal data */
    record Illegible(String reason) implements Reading {}
}
