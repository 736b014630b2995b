package th.sala.ticketing.conversation;

import java.util.List;
import java.util.Objects;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * Who a message is from and to, and its place in a thread. Kept sealed: an id of ours carries a thread token.
 *
 * @param messageId its Message-ID with angle brackets; null when it has none
 * @param replyTo where answers should go; null for the sender
 * @param references the Message-IDs it refers to, oldest first
 */
public record Envelope(
        ChannelAddress from,
        List<ChannelAddress> to,
        List<ChannelAddress> cc,
        String messageId,
        String replyTo,
        List<String> references) {
    public Envelope {
        Objects.requireNonNull(from, "An envelope has a sender.");
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
    }

    /** Of a message that no mail system carried. */
    public static Envelope spoken(ChannelAddress from, List<ChannelAddress> to) {
        return new Envelope(from, to, List.of(), null, null, List.of());
    }
}
