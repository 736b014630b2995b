package th.sala.channels.line;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** LINE as a test wants it: answers are given in their order, then 200; a retry key that was taken is answered 409. */
final class ScriptedLine implements AutoCloseable {
    final List<Call> calls = new CopyOnWriteArrayList<>();
    final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final Deque<Answer> script = new ArrayDeque<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    /** @param body null for a GET */
    record Call(String path, String key, JsonObject body) {
        List<String> texts() {
            return body.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                    .map(message -> message.getString("text"))
                    .toList();
        }
    }

    /** @param status 0: the connection breaks off, the call having been taken */
    record Answer(int status, Map<String, String> headers, String body) {}

    ScriptedLine() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    LineSettings settings() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new LineSettings(url, url);
    }

    void answers(int... statuses) {
        for (int status : statuses) {
            script.add(new Answer(status, Map.of(), "{\"message\":\"told %d\"}".formatted(status)));
        }
    }

    void answers(int status, Map<String, String> headers, String body) {
        script.add(new Answer(status, headers, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("X-Line-Retry-Key");
        calls.add(new Call(exchange.getRequestURI().getPath(), key, body.length == 0 ? null : json(body)));
        Answer answer = scripted();
        boolean known = key != null && taken.contains(key);
        if (key != null && (answer.status() == 200 || answer.status() == 0)) {
            taken.add(key);
        }
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        send(exchange, known ? new Answer(409, Map.of(), "{}") : answer);
    }

    private synchronized Answer scripted() {
        return script.isEmpty() ? new Answer(200, Map.of(), "{}") : script.poll();
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] content = contents.getOrDefault(
                exchange.getRequestURI().getPath(), answer.body().getBytes(StandardCharsets.UTF_8));
        exchange.getResponseHeaders().set("X-Line-Request-Id", "request-" + calls.size());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static JsonObject json(byte[] body) {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
