package th.sala.system.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The console's live line, as far as its opening goes. */
public final class Line implements WebSocket.Listener {
    public static final int OPEN = 101;
    public static final int SIGN_IN_FIRST = 1008;

    private final CompletableFuture<Integer> outcome = new CompletableFuture<>();

    private volatile boolean opened;

    private Line() {}

    /**
     * What became of opening it: the HTTP status when the handshake was refused, the code when it was closed at once,
     * {@link #OPEN} when it answers.
     */
    static int open(HttpClient http, String... headers) {
        Line line = new Line();
        WebSocket.Builder builder = http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        URI address = URI.create(TestHub.url().replaceFirst("^http", "ws") + "/ws/console");
        try {
            return builder.buildAsync(address, line)
                    .thenCompose(socket -> socket.sendPing(ByteBuffer.allocate(0)))
                    .handle((socket, refused) -> refused == null || !line.opened ? refused : null)
                    .thenCompose(refused -> refused == null ? line.outcome : CompletableFuture.failedFuture(refused))
                    .get(20, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (cause(refused) instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw new IllegalStateException(refused);
        } catch (InterruptedException | TimeoutException silent) {
            throw new IllegalStateException(silent);
        }
    }

    private static Throwable cause(Throwable thrown) {
        return thrown instanceof ExecutionException || thrown instanceof CompletionException
                ? cause(thrown.getCause())
                : thrown;
    }

    @Override
    public void onOpen(WebSocket socket) {
        opened = true;
        socket.request(1);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        outcome.complete(OPEN);
        socket.abort();
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        outcome.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable fault) {
        outcome.completeExceptionally(fault);
    }
}
