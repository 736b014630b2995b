package th.sala.system.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the console's live line tells somebody. */
public final class ConsoleFrames implements WebSocket.Listener, AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final WebSocket socket;

    private ConsoleFrames(Api who) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + who.bearer())
                .buildAsync(URI.create(TestHub.url().replaceFirst("^http", "ws") + "/ws/console"), this)
                .join();
    }

    public static ConsoleFrames of(Api who) {
        return new ConsoleFrames(who);
    }

    /** Every frame so far. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        partial.append(text);
        if (last) {
            heard.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
