package th.sala.dev.drill;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The sends of one message that a provider saw, oldest first. */
record Pushes(List<JsonObject> calls) {
    static final String PATH = "/v2/bot/message/push";

    /** Those of them whose text holds the mark. */
    static Pushes of(List<JsonObject> calls, String mark) {
        return new Pushes(calls.stream()
                .filter(call -> call.getString("path").equals(PATH))
                .filter(call -> call.get("body").toString().contains(mark))
                .toList());
    }

    int sends() {
        return calls.size();
    }

    int taken() {
        return (int) calls.stream().filter(call -> call.getBoolean("taken")).count();
    }

    /** True when all of them carried one and the same retry key. */
    boolean underOneKey() {
        return calls.stream()
                        .map(call -> call.getJsonObject("headers").getString("x-line-retry-key", ""))
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .count()
                == 1;
    }

    /** The milliseconds between one send and the next. */
    List<Long> gapsMs() {
        List<Instant> times =
                calls.stream().map(call -> Instant.parse(call.getString("at"))).toList();
        return java.util.stream.IntStream.range(1, times.size())
                .mapToObj(i -> Duration.between(times.get(i - 1), times.get(i)).toMillis())
                .toList();
    }
}
