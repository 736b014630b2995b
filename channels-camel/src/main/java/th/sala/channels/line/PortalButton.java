package th.sala.channels.line;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * The button below an automatic message that leads its reader to the portal: a quick reply with a URI action, which costs
 * no bubble. In a group nobody is offered one. It leads to the way in and carries nothing of the person.
 */
@Dependent
class PortalButton {
    private static final String PERSON = "U";

    private final String publicUrl;

    @Inject
    PortalButton(@ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** What the button below this message does; empty where none belongs. LINE takes 20 characters for its label. */
    Optional<JsonObject> below(OutboundMessage message) {
        return message.automatic() && message.to().get(0).value().startsWith(PERSON)
                ? Optional.of(JSON.createObjectBuilder()
                        .add("type", "uri")
                        .add("label", "en".equals(message.language()) ? "Follow your request" : "ติดตามเรื่องของคุณ")
                        .add("uri", publicUrl + "/portal/")
                        .build())
                : Optional.empty();
    }
}
