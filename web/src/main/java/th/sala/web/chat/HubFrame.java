package th.sala.web.chat;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.UUID;
import th.sala.channels.webchat.Guest;
import th.sala.ticketing.chat.GuestLine;
import th.sala.ticketing.chat.GuestStanding;

/** What the hub says to a guest's page. */
final class HubFrame {
    private HubFrame() {}

    /** @param answers what the guest can read before writing to anybody; empty while a chat runs */
    static JsonObject hello(
            Guest guest, Greeting greeting, JsonArray answers, Collection<GuestLine> history, GuestStanding standing) {
        return typed("hello")
                .add("token", guest.token())
                .add("channel", greeting.channel())
                .add("notice", greeting.notice())
                .add("purposes", greeting.purposes())
                .add("answers", answers)
                .add("limits", greeting.limits())
                .add("history", lines(history))
                .add("presence", standing(standing))
                .build();
    }

    static JsonObject ack(String clientId, UUID id) {
        return typed("ack").add("clientId", clientId).add("id", id.toString()).build();
    }

    static JsonObject message(GuestLine line) {
        return typed("message").addAll(line(line)).build();
    }

    static JsonObject history(Collection<GuestLine> lines) {
        return typed("history").add("history", lines(lines)).build();
    }

    static JsonObject file(UUID id, String href) {
        return typed("file").add("id", id.toString()).add("href", href).build();
    }

    static JsonObject typing() {
        return typed("typing").build();
    }

    static JsonObject presence(GuestStanding standing) {
        return typed("presence").addAll(standing(standing)).build();
    }

    /** Somebody else answers from now on. */
    static JsonObject transfer(GuestStanding standing) {
        return typed("transfer").addAll(standing(standing)).build();
    }

    /** @param whole whether the guest's own words leave too */
    static JsonObject mailed(boolean whole) {
        return typed("mailed").add("whole", whole).build();
    }

    static JsonObject done(String what) {
        return typed(what).build();
    }

    /** @param clientId of the message that was refused; null when the error is about none */
    static JsonObject error(String code, String sentence, String clientId) {
        var error = typed("error").add("code", code).add("sentence", sentence);
        return (clientId == null ? error : error.add("clientId", clientId)).build();
    }

    private static JsonObjectBuilder typed(String type) {
        return JSON.createObjectBuilder().add("type", type);
    }

    private static JsonArrayBuilder lines(Collection<GuestLine> lines) {
        var array = JSON.createArrayBuilder();
        lines.forEach(line -> array.add(line(line)));
        return array;
    }

    private static JsonObjectBuilder line(GuestLine line) {
        var files = JSON.createArrayBuilder();
        line.files()
                .forEach(file -> files.add(JSON.createObjectBuilder()
                        .add("id", file.id().toString())
                        .add("name", file.name())
                        .add("size", file.size())
                        .add("type", file.type())));
        var object = JSON.createObjectBuilder()
                .add("id", line.id().toString())
                .add("by", line.by())
                .add("text", line.text())
                .add("at", line.at().toString())
                .add("confirmed", line.confirmed())
                .add("files", files);
        if (line.clientId() != null) object.add("clientId", line.clientId());
        return line.name() == null ? object : object.add("name", line.name());
    }

    private static JsonObjectBuilder standing(GuestStanding standing) {
        var object = JSON.createObjectBuilder()
                .add("state", standing.state())
                .add("agents", standing.agents())
                .add("open", standing.open())
                .add("teamTh", standing.teamTh())
                .add("teamEn", standing.teamEn());
        if (standing.ticket() != null) object.add("ticket", standing.ticket());
        if (standing.position() != null) object.add("position", standing.position());
        return standing.agent() == null ? object : object.add("agent", standing.agent());
    }
}
