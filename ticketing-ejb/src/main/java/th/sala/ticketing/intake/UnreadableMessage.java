package th.sala.ticketing.intake;

/**
 * A message that arrived but could not be normalised. Its bytes are kept until somebody replays or drops it.
 *
 * @param reason a sentence for the supervisor, without personal data
 * @param known what can be told of a message that was too large to be taken in: who wrote it, and about what; null for
 *     any other
 */
public record UnreadableMessage(String channel, String account, String externalId, String reason, InboundMessage known)
        implements Inbound {

    public UnreadableMessage(String channel, String account, String externalId, String reason) {
        this(channel, account, externalId, reason, null);
    }
}
