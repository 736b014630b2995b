package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** What LINE's side of the hub does by itself. */
@Dependent
public class LineUpkeep extends RouteBuilder {
    private final LineEventTable events;
    private final LineErrands errands;
    private final QuotaWatch quotas;

    @Inject
    LineUpkeep(LineEventTable events, LineErrands errands, QuotaWatch quotas) {
        this.events = events;
        this.errands = errands;
        this.quotas = quotas;
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
    }
}
