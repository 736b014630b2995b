package th.sala.channels.line;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import th.sala.channels.webhook.SentPlace;
import th.sala.ticketing.intake.InboundAttachment;

/** The place in a message of LINE. */
final class LinePlace {
    private LinePlace() {}

    /** Empty when the message is no place. */
    static List<InboundAttachment> in(JsonObject message) {
        boolean place =
                LineEvent.text(message, "type").filter("location"::equals).isPresent();
        return place
                        && message.get("latitude") instanceof JsonNumber latitude
                        && message.get("longitude") instanceof JsonNumber longitude
                ? List.of(SentPlace.of(
                        LineEvent.text(message, "title"),
                        LineEvent.text(message, "address"),
                        latitude.bigDecimalValue(),
                        longitude.bigDecimalValue()))
                : List.of();
    }
}
