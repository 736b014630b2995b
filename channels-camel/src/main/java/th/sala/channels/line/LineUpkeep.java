package th.sala.channels.line;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** What LINE's side of the hub does by itself. */
@Dependent
public class LineUpkeep extends RouteBuilder {
    private final LineEventTable events;

    @Inject
    LineUpkeep(LineEventTable events) {
        this.events = events;
    }

    @Override
    public void configure() {
        from("timer:line-tokens?period=60000")
                .routeId("line-tokens")
                .routeConfigurationId("channel")
                .process(exchange -> events.clearOldTokens());
    }
}
