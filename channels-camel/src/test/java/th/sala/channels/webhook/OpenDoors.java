package th.sala.channels.webhook;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;

/** Doors on their routes, as the hub opens them. */
public final class OpenDoors {
    private OpenDoors() {}

    public static RouteBuilder of(WebhookDoor... doors) {
        return new WebhookRoutes(List.of(doors));
    }

    /** A call as the web border hands it over. */
    public static Receipt call(CamelContext camel, String door, RawEnvelope envelope) {
        return camel.createProducerTemplate().requestBody(RawEnvelope.endpoint(door), envelope, Receipt.class);
    }
}
