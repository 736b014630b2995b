package th.sala.channels.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** One route per channel that can send: it empties the channel's outbox when woken, and every second as the net. */
@Dependent
public class OutboundRoutes extends RouteBuilder {
    private final Iterable<ChannelSender> senders;
    private final OutboxDrain drain;

    @Inject
    OutboundRoutes(@Any Instance<ChannelSender> senders, OutboxDrain drain) {
        this((Iterable<ChannelSender>) senders, drain);
    }

    OutboundRoutes(Iterable<ChannelSender> senders, OutboxDrain drain) {
        this.senders = senders;
        this.drain = drain;
    }

    @Override
    public void configure() {
        for (ChannelSender sender : senders) {
            from("timer:outbox-" + sender.channel() + "?period=1000")
                    .routeId(sender.channel() + "-out-net")
                    .routeConfigurationId("channel")
                    .to(OutboxWake.endpoint(sender.channel()));
            from(OutboxWake.endpoint(sender.channel()))
                    .routeId(sender.channel() + "-out")
                    .routeConfigurationId("channel")
                    .process(exchange -> drain.drain(sender));
        }
    }
}
