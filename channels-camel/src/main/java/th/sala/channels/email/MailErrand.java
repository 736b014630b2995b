package th.sala.channels.email;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.erasure.RemoteStore.Errand;

/**
 * Mails to delete.
 *
 * @param mailbox where they lie; empty while that is not known
 * @param mails external ids
 */
record MailErrand(Optional<UUID> mailbox, List<String> mails) {

    /** @param store the address of the mailbox, or what is known of it */
    static Errand to(String store, Optional<UUID> mailbox, List<String> mails) {
        List<String> each = mails.stream().distinct().toList();
        return new Errand(store, new MailErrand(mailbox, each).about(), each.size());
    }

    static MailErrand read(String about) {
        try (JsonReader reader = Json.createReader(new StringReader(about))) {
            JsonObject said = reader.readObject();
            return new MailErrand(
                    Optional.ofNullable(said.getString("mailbox", null)).map(UUID::fromString),
                    said.getJsonArray("mails").getValuesAs(JsonString::getString));
        }
    }

    String about() {
        var said = Json.createObjectBuilder().add("mails", Json.createArrayBuilder(mails));
        mailbox.ifPresent(id -> said.add("mailbox", id.toString()));
        return said.build().toString();
    }
}
