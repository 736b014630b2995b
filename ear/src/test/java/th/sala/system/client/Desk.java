package th.sala.system.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import th.sala.system.client.Api.Answer;

/** An agent at the desk: finds tickets, reads and answers them. */
public final class Desk {
    private static final String TICKETS = "/api/v1/tickets";
    private final Api api;

    private Desk(Api api) {
        this.api = api;
    }

    public static Desk of(String user) {
        return new Desk(Api.as(user));
    }

    public Api api() {
        return api;
    }

    /** Waits for the ticket whose subject holds these words. */
    public JsonObject ticketAbout(String words) {
        return Eventually.get(
                "The ticket about " + words, () -> tickets(words).stream().findFirst());
    }

    public List<JsonObject> tickets(String words) {
        JsonObject query = Json.createObjectBuilder().add("q", words).build();
        return api.post(TICKETS + "/search", query).items();
    }

    public JsonObject ticket(long number) {
        return api.get(TICKETS + "/" + number).json();
    }

    public List<JsonObject> messages(long number) {
        return api.get(TICKETS + "/" + number + "/messages?limit=200").items();
    }

    public List<JsonObject> messages(long number, String kind) {
        return messages(number).stream()
                .filter(message -> message.getString("kind").equals(kind))
                .toList();
    }

    public Answer take(long number, String user) {
        return post(
                number,
                "assignment",
                Json.createObjectBuilder().add("assignee", user).build());
    }

    public Answer reply(long number, String text) {
        JsonObject reply = Json.createObjectBuilder()
                .add("kind", "reply")
                .add("text", text)
                .add("replyingTo", ticket(number).getString("lastMessageId"))
                .build();
        return post(number, "messages", reply);
    }

    public Answer note(long number, String text) {
        return post(
                number,
                "messages",
                Json.createObjectBuilder().add("kind", "note").add("text", text).build());
    }

    public Answer resolve(long number) {
        return post(
                number,
                "resolution",
                Json.createObjectBuilder()
                        .add("outcome", "solved")
                        .add("reason", "other")
                        .build());
    }

    public Answer post(long number, String what, JsonObject body) {
        return api.post(TICKETS + "/" + number + "/" + what, body);
    }

    /** Waits until the channel answered for this message. */
    public JsonObject settled(long number, String message) {
        return Eventually.get(
                "The delivery of the answer",
                () -> messages(number).stream()
                        .filter(sent -> sent.getString("id").equals(message))
                        .filter(sent -> !List.of("queued", "sending")
                                .contains(sent.getJsonObject("delivery").getString("state")))
                        .findFirst());
    }

    public Optional<JsonObject> message(long number, String text) {
        return messages(number).stream()
                .filter(message -> message.getString("text").contains(text))
                .findFirst();
    }

    /** The id of what the customer wrote first. */
    public String customersWords(long number) {
        return messages(number, "message").get(0).getString("id");
    }
}
