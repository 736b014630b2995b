package th.sala.ticketing.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An accepted message that waits to be delivered to a ticket, or an event about one.
 *
 * @param message the message; its attachments are in {@code files}; null for an event
 * @param event null for a message
 * @param raw the original bytes; null when they were erased
 */
public record PendingMessage(
        UUID id, Instant receivedAt, UUID raw, InboundMessage message, InboundEvent event, List<StoredFile> files) {
    public PendingMessage {
        files = List.copyOf(files);
    }
}
