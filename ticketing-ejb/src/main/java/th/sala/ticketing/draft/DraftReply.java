package th.sala.ticketing.draft;

import java.util.UUID;

/**
 * An answer that is being written.
 *
 * @param text its words so far; required
 * @param replyingTo the newest message that its writer had seen; null before the first one
 * @param purpose key of the purpose; null for the usual one
 * @param channel null for the last used that is permitted
 * @param to recipients as typed, unchecked; null for the usual ones
 * @param cc as {@code to}
 */
public record DraftReply(String text, UUID replyingTo, String purpose, String channel, String to, String cc) {
    public DraftReply {
        to = typed(to);
        cc = typed(cc);
    }

    private static String typed(String recipients) {
        return recipients == null || recipients.isBlank() ? null : recipients;
    }
}
