package th.sala.dev.chat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import th.sala.dev.api.Desk;

/** The live line of an agent's console, {@code /ws/console}. */
public final class Console implements AutoCloseable {
    private static final Set<String> TOLD = Set.of("message-added", "ticket-changed");

    private final LongConsumer messageOn;
    private final LongAdder told = new LongAdder();

    private WebSocket socket;

    private Console(LongConsumer messageOn) {
        this.messageOn = messageOn;
    }

    /** Opens it; each message that comes to a ticket is told by the ticket's number. */
    public static Console open(HttpClient http, String hub, Desk agent, LongConsumer messageOn) {
        var console = new Console(messageOn);
        console.socket = http.newWebSocketBuilder()
                .header("Authorization", agent.authorization())
                .buildAsync(URI.create(hub.replaceFirst("^http", "ws") + "/ws/console"), new Frames(console::heard))
                .join();
        return console;
    }

    /** How many messages it was told of. */
    public long told() {
        return told.sum();
    }

    private void heard(JsonObject frame) {
        if (TOLD.contains(frame.getString("kind", ""))) {
            told.increment();
            messageOn.accept(frame.getJsonNumber("number").longValue());
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
