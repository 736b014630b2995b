package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;
import th.sala.channels.channel.Channels;

/** What LINE's side of the hub does by itself. */
@Dependent
public class LineUpkeep extends RouteBuilder {
    private final LineEventTable events;
    private final LineErrands errands;
    private final QuotaWatch quotas;
    private final Channels channels;
    private final LineProbe probe;

    @Inject
    LineUpkeep(LineEventTable events, LineErrands errands, QuotaWatch quotas, Channels channels, LineProbe probe) {
        this.events = events;
        this.errands = errands;
        this.quotas = quotas;
        this.channels = channels;
        this.probe = probe;
    }

    @Override
    public void configure() {
        from("timer:line-tokens?period=60000")
                .routeId("line-tokens")
                .routeConfigurationId("channel")
                .process(exchange -> events.clearOldTokens());
        from("timer:line-errands?period=1000")
                .routeId("line-errands")
                .routeConfigurationId("channel")
                .process(exchange -> errands.run());
        from("timer:line-quota?period={{sala.line.quota.millis:60000}}")
                .routeId("line-quota")
                .routeConfigurationId("channel")
                .process(exchange -> quotas.look());
        from("timer:line-token?period={{sala.line.token.millis:300000}}&delay=60000")
                .routeId("line-token")
                .routeConfigurationId("channel")
                .process(exchange -> channels.active("line").forEach(probe::ask));
    }
}
