package th.sala.dev.chat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** A guest of the chat {@code chat-test} with an open socket on {@code /ws/chat}. */
public final class Guest {
    private static final String CHANNEL = "chat-test";

    private final Set<String> unacknowledged = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> welcomed = new CompletableFuture<>();

    private volatile WebSocket socket;
    private volatile long ticket;

    private Guest() {}

    /** Opens a socket; done when the hub has answered {@code hello}. */
    public static CompletableFuture<Guest> open(HttpClient http, String hub) {
        var guest = new Guest();
        return http.newWebSocketBuilder()
                .buildAsync(URI.create(hub.replaceFirst("^http", "ws") + "/ws/chat"), new Frames(guest::heard))
                .thenCompose(socket -> {
                    guest.socket = socket;
                    return guest.say(
                            "hello",
                            Json.createObjectBuilder().add("channel", CHANNEL).add("language", "th"));
                })
                .thenCompose(said -> guest.welcomed)
                .thenApply(nothing -> guest);
    }

    /** Sends a message; whoever waits for its receipt asks {@link #answered()}. */
    public CompletableFuture<WebSocket> write(String clientId, String text) {
        unacknowledged.add(clientId);
        return say(
                "message", Json.createObjectBuilder().add("clientId", clientId).add("text", text));
    }

    /** True when everything that was written is acknowledged. */
    public boolean answered() {
        return unacknowledged.isEmpty();
    }

    /** The number of the guest's ticket, 0 before it is known. */
    public long ticket() {
        return ticket;
    }

    private CompletableFuture<WebSocket> say(String type, JsonObjectBuilder frame) {
        return socket.sendText(frame.add("type", type).build().toString(), true);
    }

    private void heard(JsonObject frame) {
        JsonObject presence = frame.containsKey("presence") ? frame.getJsonObject("presence") : frame;
        if (presence.containsKey("ticket") && !presence.isNull("ticket")) {
            ticket = presence.getJsonNumber("ticket").longValue();
        }
        switch (frame.getString("type")) {
            case "hello" -> welcomed.complete(null);
            case "ack" -> unacknowledged.remove(frame.getString("clientId"));
            case "error" -> welcomed.completeExceptionally(new IllegalStateException(frame.getString("code")));
            default -> {}
        }
    }
}
