package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;
import th.sala.channels.channel.Channels;

/** What Meta's side of the hub does by itself: a page whose token ended is seen before somebody writes there. */
@Dependent
public class MetaUpkeep extends RouteBuilder {
    private final Channels channels;
    private final MetaProbe probe;
    private final FetchingFiles files;

    @Inject
    MetaUpkeep(Channels channels, MetaProbe probe, FetchingFiles files) {
        this.channels = channels;
        this.probe = probe;
        this.files = files;
    }

    @Override
    public void configure() {
        from("timer:meta-token?period={{sala.meta.token.millis:300000}}&delay=60000")
                .routeId("meta-token")
                .routeConfigurationId("channel")
                .process(exchange -> channels.active("meta").forEach(probe::ask));
        from("timer:meta-files?period=1000")
                .routeId("meta-files")
                .routeConfigurationId("channel")
                .process(exchange -> files.run());
    }
}
