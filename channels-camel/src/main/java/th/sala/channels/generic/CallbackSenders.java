package th.sala.channels.generic;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import th.sala.channels.channel.Channels;
import th.sala.channels.outbound.ChannelSender;
import th.sala.channels.outbound.ChannelSenders;

/** A sender for each generic channel that takes answers by a signed call. */
@Dependent
class CallbackSenders implements ChannelSenders {
    private final Channels channels;
    private final Callback callback;

    @Inject
    CallbackSenders(Channels channels, Callback callback) {
        this.channels = channels;
        this.callback = callback;
    }

    @Override
    public List<ChannelSender> wanted() {
        return channels.active("generic").stream()
                .filter(channel ->
                        channel.setting("answers").filter("callback"::equals).isPresent())
                .<ChannelSender>map(channel -> new CallbackSender(channel.id(), channels, callback))
                .toList();
    }
}
