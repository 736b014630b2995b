package th.sala.web.chat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** A socket's far end in a test: what was sent to it, and why it was closed. */
final class FakeSession {
    final List<JsonObject> sent = new ArrayList<>();
    CloseReason closed;

    private final String id = UUID.randomUUID().toString();

    GuestSocket socket(String origin) {
        return new GuestSocket(session(), origin, "192.0.2.7");
    }

    List<String> types() {
        return sent.stream().map(frame -> frame.getString("type")).toList();
    }

    JsonObject last() {
        return sent.get(sent.size() - 1);
    }

    private Session session() {
        var remote = proxy(RemoteEndpoint.Async.class, (name, arguments) -> {
            if (name.equals("sendText")) sent.add(json((String) arguments[0]));
            return null;
        });
        return proxy(Session.class, (name, arguments) -> {
            if (name.equals("close") && arguments != null) closed = (CloseReason) arguments[0];
            return switch (name) {
                case "getId" -> id;
                case "getAsyncRemote" -> remote;
                default -> null;
            };
        });
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    static <T> T answering(Class<T> port, Map<String, Function<Object[], Object>> answers) {
        return proxy(
                port,
                (name, arguments) -> answers.getOrDefault(name, ignored -> null).apply(arguments));
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
