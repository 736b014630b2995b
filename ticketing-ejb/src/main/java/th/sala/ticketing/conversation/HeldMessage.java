package th.sala.ticketing.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message as its customer may have it (sections 30 and 31).
 *
 * @param ticket number of the ticket
 * @param files names of its attachments
 * @param readBefore questions whose short answers were read before it
 */
public record HeldMessage(
        UUID id,
        long ticket,
        String kind,
        String channel,
        Instant at,
        Envelope envelope,
        String subject,
        String text,
        List<String> files,
        List<String> readBefore) {}
