package th.sala.ticketing.reply;

import java.util.List;
import java.util.UUID;

/**
 * An internal note: it has no way out of the hub.
 *
 * @param text plain text; made of {@code html} when null. One of the two is required
 * @param attachments uploaded files
 */
public record NewNote(String text, String html, List<UUID> attachments) {
    public NewNote {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
