package th.sala.channels.meta;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.channels.webhook.SentPlace;
import th.sala.ticketing.intake.InboundAttachment;

/** The places in a message of Messenger. */
final class MetaPlaces {
    private MetaPlaces() {}

    static List<InboundAttachment> in(JsonObject message) {
        return TolerantJson.objects(message, "attachments").stream()
                .filter(one -> TolerantJson.text(one, "type")
                        .filter("location"::equals)
                        .isPresent())
                .flatMap(MetaPlaces::place)
                .toList();
    }

    private static Stream<InboundAttachment> place(JsonObject attachment) {
        return TolerantJson.object(attachment, "payload")
                .flatMap(payload -> TolerantJson.object(payload, "coordinates"))
                .stream()
                .filter(at -> at.get("lat") instanceof JsonNumber && at.get("long") instanceof JsonNumber)
                .map(at -> SentPlace.of(
                        TolerantJson.text(attachment, "title"),
                        Optional.empty(),
                        at.getJsonNumber("lat").bigDecimalValue(),
                        at.getJsonNumber("long").bigDecimalValue()));
    }
}
