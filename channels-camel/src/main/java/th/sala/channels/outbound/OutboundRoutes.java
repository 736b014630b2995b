package th.sala.channels.outbound;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/** Routes for each channel that can send: those that are always there, and those of channels that come and go. */
@Dependent
public class OutboundRoutes extends RouteBuilder {
    private final Iterable<ChannelSender> senders;
    private final Iterable<ChannelSenders> varying;
    private final OutboxDrain drain;

    @Inject
    OutboundRoutes(@Any Instance<ChannelSender> senders, @Any Instance<ChannelSenders> varying, OutboxDrain drain) {
        this((Iterable<ChannelSender>) senders, varying, drain);
    }

    OutboundRoutes(Iterable<ChannelSender> senders, Iterable<ChannelSenders> varying, OutboxDrain drain) {
        this.senders = senders;
        this.varying = varying;
        this.drain = drain;
    }

    @Override
    public void configure() throws Exception {
        for (ChannelSender sender : senders) {
            getCamelContext().addRoutes(new SenderRoutes(sender, drain));
        }
        SenderRoster roster = new SenderRoster(getCamelContext(), drain);
        from("timer:senders?period={{sala.senders.roster.millis:5000}}&delay=0")
                .routeId("senders")
                .routeConfigurationId("channel")
                .process(exchange -> roster.refresh(wanted()));
    }

    private List<ChannelSender> wanted() {
        List<ChannelSender> wanted = new ArrayList<>();
        varying.forEach(group -> wanted.addAll(group.wanted()));
        return wanted;
    }
}
