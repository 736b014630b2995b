package th.sala.channels.outbound;

import org.apache.camel.builder.RouteBuilder;

/** The two routes of one sender: it empties the channel's outbox when woken, and every second as the net. */
final class SenderRoutes extends RouteBuilder {
    private final ChannelSender sender;
    private final OutboxDrain drain;

    SenderRoutes(ChannelSender sender, OutboxDrain drain) {
        this.sender = sender;
        this.drain = drain;
    }

    static String route(String channel) {
        return channel + "-out";
    }

    static String net(String channel) {
        return channel + "-out-net";
    }

    @Override
    public void configure() {
        from("timer:outbox-" + sender.channel() + "?period=1000")
                .routeId(net(sender.channel()))
                .routeConfigurationId("channel")
                .to(OutboxWake.endpoint(sender.channel()));
        from(OutboxWake.endpoint(sender.channel()))
                .routeId(route(sender.channel()))
                .routeConfigurationId("channel")
                .process(exchange -> drain.drain(sender));
    }
}
