package th.sala.ticketing.intake;

/**
 * A message that arrived but could not be normalised. Its bytes are kept until somebody replays or drops it.
 *
 * @param reason a sentence for the supervisor, without personal data
 */
public record UnreadableMessage(String channel, String account, String externalId, String reason) implements Inbound {}
