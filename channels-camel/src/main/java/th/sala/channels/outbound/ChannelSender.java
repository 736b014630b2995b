package th.sala.channels.outbound;

import java.util.List;
import java.util.function.BiConsumer;
import th.sala.ticketing.reply.OutboundMessage;

/** Sends what the outbox hands out for one channel. */
public interface ChannelSender {

    /** The channel's name in the public contract, such as {@code email}. */
    String channel();

    /**
     * Sends the messages in their order, over one connection where the channel has such a thing.
     *
     * @param report called once for every message, as soon as its outcome is known
     */
    void send(List<OutboundMessage> messages, BiConsumer<OutboundMessage, DeliveryOutcome> report);
}
