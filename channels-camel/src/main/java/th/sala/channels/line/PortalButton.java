package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import th.sala.channels.outbound.PortalWay;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * The button below an automatic message that leads its reader to the portal: a quick reply with a URI action, which costs
 * no bubble. In a group nobody is offered one. It leads to the way in and carries nothing of the person.
 */
@Dependent
class PortalButton {
    private static final String PERSON = "U";

    private final PortalWay portal;

    @Inject
    PortalButton(PortalWay portal) {
        this.portal = portal;
    }

    /** What the button below this message does; empty where none belongs. */
    Optional<JsonObject> below(OutboundMessage message) {
        return message.automatic() && message.to().get(0).value().startsWith(PERSON)
                ? Optional.of(JSON.createObjectBuilder()
                        .add("type", "uri")
                        .add("label", portal.label(message.language()))
                        .add("uri", portal.address())
                        .build())
                : Optional.empty();
    }
}
