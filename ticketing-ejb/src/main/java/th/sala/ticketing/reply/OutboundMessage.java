package th.sala.ticketing.reply;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.words.NoMoreNews;

/**
 * A message that the gate has permitted and a channel must now send.
 *
 * @param claim token of this claim, to begin the send and to report its outcome with
 * @param message the message's own id, the same at every try: what a provider's retry key is made of
 * @param account our address or channel that it is sent from
 * @param messageId its Message-ID with angle brackets; carries the thread token
 * @param replyTo address with the thread token; null for channels without one
 * @param inReplyTo Message-ID of the message it answers; null when there is none
 * @param references Message-IDs of the thread, oldest first
 * @param html HTML part; null for plain text only
 * @param automatic an acknowledgement: marked {@code Auto-Submitted: auto-replied} (RFC 3834)
 * @param attempt 1 on the first try
 * @param joined key of the one call in which it left with others before, and must leave again with whichever of them is
 *     handed out too; null when it has none
 * @param awaited false when it rests on consent, such as marketing: nobody waits for it
 * @param unsubscribe address that ends this kind of message with one press; null when it is awaited
 */
public record OutboundMessage(
        UUID claim,
        UUID message,
        String channel,
        String account,
        String fromName,
        List<ChannelAddress> to,
        List<ChannelAddress> cc,
        String subject,
        String text,
        String html,
        String language,
        List<OutboundAttachment> attachments,
        String messageId,
        String replyTo,
        String inReplyTo,
        List<String> references,
        boolean automatic,
        int attempt,
        UUID joined,
        boolean awaited,
        String unsubscribe) {

    /** What a button under it says for the person, understood as a withdrawal when it comes back; empty when it is awaited. */
    public Optional<String> withdrawalWords() {
        return Optional.ofNullable(unsubscribe).map(address -> NoMoreNews.button(language));
    }
}
