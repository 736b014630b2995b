package th.sala.ticketing.reply;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An answer to a customer.
 *
 * @param text plain text; made of {@code html} when null. One of the two is required
 * @param html HTML; made of {@code text} when null. Scripts, styles and foreign attributes are taken out
 * @param replyingTo the newest message or reply that the writer knows; required
 * @param purpose key of the purpose; null for {@code customer-care}
 * @param channel null for the last used that is permitted
 * @param to recipients; null or empty for who wrote the answered message
 * @param attachments uploaded files
 * @param sendAfterSeconds how long it waits, and can be taken back, before it leaves, 0 to 600; null for 0
 * @param notAnOffer why it is no offer although it reads like one: {@code customer-asked}, {@code own-order} or {@code
 *     other}; null when nothing is stated
 */
public record NewReply(
        String text,
        String html,
        UUID replyingTo,
        String purpose,
        String channel,
        List<String> to,
        List<String> cc,
        List<UUID> attachments,
        Integer sendAfterSeconds,
        String notAnOffer) {
    /** Why what reads like an offer is none. */
    static final Set<String> NO_OFFER = Set.of("customer-asked", "own-order", "other");

    static final String USUAL_PURPOSE = "customer-care";

    /** States nothing about offers. */
    public NewReply(
            String text,
            String html,
            UUID replyingTo,
            String purpose,
            String channel,
            List<String> to,
            List<String> cc,
            List<UUID> attachments,
            Integer sendAfterSeconds) {
        this(text, html, replyingTo, purpose, channel, to, cc, attachments, sendAfterSeconds, null);
    }

    public NewReply {
        to = to == null ? List.of() : List.copyOf(to);
        cc = cc == null ? List.of() : List.copyOf(cc);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        purpose = purpose == null ? USUAL_PURPOSE : purpose;
        sendAfterSeconds = sendAfterSeconds == null ? Integer.valueOf(0) : sendAfterSeconds;
    }
}
