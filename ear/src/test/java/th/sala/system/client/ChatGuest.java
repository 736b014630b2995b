package th.sala.system.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** A guest of the chat, with a socket and nothing else. */
public final class ChatGuest implements WebSocket.Listener, AutoCloseable {
    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private ChatGuest(String origin) {
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(URI.create(TestHub.url().replaceFirst("^http", "ws") + "/ws/chat"), this)
                .join();
    }

    /** @param origin of the page; null for no browser */
    public static ChatGuest from(String origin) {
        return new ChatGuest(origin);
    }

    /** @return what the hub answers to hello */
    public JsonObject hello(String token) {
        var hello = Json.createObjectBuilder().add("type", "hello").add("channel", "chat-test");
        send((token == null ? hello : hello.add("token", token)).build());
        return await("hello");
    }

    /** @return the acknowledgement */
    public JsonObject say(String clientId, String text) {
        send(Json.createObjectBuilder()
                .add("type", "message")
                .add("clientId", clientId)
                .add("text", text)
                .build());
        return await("ack");
    }

    public void send(JsonObject frame) {
        socket.sendText(frame.toString(), true).join();
    }

    /** The next frame of this type; others are passed over. */
    public JsonObject await(String type) {
        return Eventually.get(
                "A frame " + type,
                () -> Optional.ofNullable(heard.poll())
                        .filter(frame -> frame.getString("type").equals(type)));
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            try (var reader = Json.createReader(new StringReader(partial.toString()))) {
                heard.add(reader.readObject());
            }
            partial.setLength(0);
        }
        return WebSocket.Listener.super.onText(from, text, last);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
