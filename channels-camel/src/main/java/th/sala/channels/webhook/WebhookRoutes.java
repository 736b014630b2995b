package th.sala.channels.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.apache.camel.builder.RouteBuilder;

/** One route per door. */
@Dependent
public class WebhookRoutes extends RouteBuilder {
    private final Iterable<WebhookDoor> doors;

    @Inject
    WebhookRoutes(@Any Instance<WebhookDoor> doors) {
        this((Iterable<WebhookDoor>) doors);
    }

    WebhookRoutes(Iterable<WebhookDoor> doors) {
        this.doors = doors;
    }

    @Override
    public void configure() {
        for (WebhookDoor door : doors) {
            from(RawEnvelope.endpoint(door.name()))
                    .routeId(door.name() + "-in")
                    .transform()
                    .body(RawEnvelope.class, door::take);
        }
    }
}
