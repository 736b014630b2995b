package th.sala.ticketing.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * A message of a ticket, as an answer to it needs it.
 *
 * @param at when the hub received or wrote it
 * @param account our address it came to or left from; null when it had none
 */
public record StoredMessage(
        UUID id,
        UUID ticket,
        MessageKind kind,
        String channel,
        String account,
        String author,
        String subject,
        String text,
        String html,
        String language,
        boolean automatic,
        Envelope envelope,
        Instant at) {}
