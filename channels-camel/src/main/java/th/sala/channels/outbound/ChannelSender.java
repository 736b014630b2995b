package th.sala.channels.outbound;

import java.util.List;
import th.sala.ticketing.reply.OutboundMessage;

/** Sends what the outbox hands out for one channel. */
public interface ChannelSender {

    /** The channel's name in the public contract, such as {@code email}. */
    String channel();

    /**
     * Sends the messages in their order, over one connection where the channel has such a thing.
     *
     * @param dispatch asked right before each message leaves, and told each outcome once, as soon as it is known
     */
    void send(List<OutboundMessage> messages, Dispatch dispatch);
}
