package th.sala.channels.generic;

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
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes callbacks as a test wants it: answers are given in their order, then 200 with a receipt. */
final class ScriptedReceiver implements AutoCloseable {
    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Deque<Integer> script = new ArrayDeque<>();
    private final HttpServer server;

    /** What was brought, byte for byte. */
    record Call(byte[] body, String signature) {
        JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
                return reader.readObject();
            }
        }
    }

    ScriptedReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/answers";
    }

    /** @param statuses 0: the connection breaks off, the call having been taken */
    void answers(Integer... statuses) {
        script.addAll(List.of(statuses));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(new Call(body, exchange.getRequestHeaders().getFirst("X-Sala-Signature")));
        int status = script.isEmpty() ? 200 : script.poll();
        if (status != 0) {
            byte[] receipt = "{\"id\":\"receipt-%d\"}".formatted(calls.size()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, receipt.length);
            exchange.getResponseBody().write(receipt);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
