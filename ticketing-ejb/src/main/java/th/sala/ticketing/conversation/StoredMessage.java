package th.sala.ticketing.conversation;

import java.time.Instant;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;

/**
 * A message of a ticket, as an answer to it needs it.
 *
 * @param customer whose message it is or whom it is for; null when nobody is known behind it
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
        SubjectId customer,
        String subject,
        String text,
        String html,
        String language,
        boolean automatic,
        Envelope envelope,
        Instant at) {}
