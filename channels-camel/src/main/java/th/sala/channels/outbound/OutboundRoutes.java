package th.sala.channels.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** One route per channel that can send: every second it empties the channel's outbox. */
@Dependent
public class OutboundRoutes extends RouteBuilder {
    private final Instance<ChannelSender> senders;
    private final OutboxDrain drain;

    @Inject
    OutboundRoutes(@Any Instance<ChannelSender> senders, OutboxDrain drain) {
        this.senders = senders;
        this.drain = drain;
    }

    @Override
    public void configure() {
        for (ChannelSender sender : senders) {
            from("timer:outbox-" + sender.channel() + "?period=1000")
                    .routeId(sender.channel() + "-out")
                    .routeConfigurationId("channel")
                    .process(exchange -> drain.drain(sender));
        }
    }
}
