package th.sala.dev.chat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Puts the frames of a socket together and hands each on as a JSON object. */
final class Frames implements WebSocket.Listener {
    private final Consumer<JsonObject> heard;
    private final StringBuilder begun = new StringBuilder();

    Frames(Consumer<JsonObject> heard) {
        this.heard = heard;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        begun.append(part);
        if (last) {
            try (JsonReader reader = Json.createReader(new StringReader(begun.toString()))) {
                heard.accept(reader.readObject());
            }
            begun.setLength(0);
        }
        socket.request(1);
        return null;
    }
}
