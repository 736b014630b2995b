package th.sala.channels.generic;

import java.util.List;
import java.util.Optional;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.Channels;
import th.sala.channels.outbound.ChannelSender;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.Dispatch;
import th.sala.ticketing.reply.OutboundMessage;

/** Sends on one generic channel, by its settings at the moment of each message. */
final class CallbackSender implements ChannelSender {
    private final String channel;
    private final Channels channels;
    private final Callback callback;

    CallbackSender(String channel, Channels channels, Callback callback) {
        this.channel = channel;
        this.channels = channels;
        this.callback = callback;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public void send(List<OutboundMessage> messages, Dispatch dispatch) {
        Optional<Channel> connected = channels.find(channel);
        for (OutboundMessage message : messages) {
            Optional<Refused> unfit = connected.isEmpty()
                    ? Optional.of(new Refused("account-gone", false))
                    : callback.unfit(connected.get(), message);
            if (unfit.isPresent()) {
                dispatch.ended(message, unfit.get());
            } else if (dispatch.begins(message)) {
                dispatch.ended(message, callback.call(connected.get(), message));
            }
        }
    }
}
