package th.sala.dev.standin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The calls that came in, oldest first; of very many the last ones. */
final class Calls {
    private static final int KEPT = 50_000;

    private final Deque<Call> calls = new ArrayDeque<>();

    synchronized void add(Call call) {
        calls.addLast(call);
        if (calls.size() > KEPT) {
            calls.removeFirst();
        }
    }

    synchronized void forget() {
        calls.clear();
    }

    JsonArray shown() {
        var shown = Json.createArrayBuilder();
        snapshot().forEach(call -> shown.add(call.shown()));
        return shown.build();
    }

    private synchronized List<Call> snapshot() {
        return List.copyOf(calls);
    }
}
