package th.sala.channels.webhook;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.SensitiveFiles;

/** Where somebody said they are, kept as a file (GeoJSON, RFC 7946) that is opened only with a reason. */
public final class SentPlace {
    private static final String NAME = "location.geojson";

    private SentPlace() {}

    /** @param title what the sender calls it, and its address, as far as they were told */
    public static InboundAttachment of(
            Optional<String> title, Optional<String> address, BigDecimal latitude, BigDecimal longitude) {
        JsonObjectBuilder about = JSON.createObjectBuilder();
        title.ifPresent(words -> about.add("title", words));
        address.ifPresent(words -> about.add("address", words));
        JsonObject place = JSON.createObjectBuilder()
                .add("type", "Feature")
                .add(
                        "geometry",
                        JSON.createObjectBuilder()
                                .add("type", "Point")
                                .add(
                                        "coordinates",
                                        JSON.createArrayBuilder().add(longitude).add(latitude)))
                .add("properties", about)
                .build();
        return new InboundAttachment(
                NAME, SensitiveFiles.PLACE, null, place.toString().getBytes(StandardCharsets.UTF_8));
    }
}
