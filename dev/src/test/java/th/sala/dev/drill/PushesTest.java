package th.sala.dev.drill;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushesTest {
    @Test
    void the_sends_of_one_message_are_found_by_its_mark_with_their_keys_and_the_time_between_them() {
        List<JsonObject> calls = List.of(
                call("answer.1.", "k1", "2026-11-22T03:00:00Z", false),
                call("answer.2.", "k2", "2026-11-22T03:00:01Z", true),
                call("answer.1.", "k1", "2026-11-22T03:00:04Z", true));
        Pushes pushes = Pushes.of(calls, "answer.1.");
        assertThat(pushes.sends()).isEqualTo(2);
        assertThat(pushes.taken()).isEqualTo(1);
        assertThat(pushes.underOneKey()).isTrue();
        assertThat(pushes.gapsMs()).containsExactly(4_000L);
    }

    @Test
    void another_key_for_the_same_message_is_seen() {
        List<JsonObject> calls = List.of(
                call("answer.1.", "k1", "2026-11-22T03:00:00Z", true),
                call("answer.1.", "k2", "2026-11-22T03:00:04Z", true));
        assertThat(Pushes.of(calls, "answer.1.").underOneKey()).isFalse();
    }

    private static JsonObject call(String mark, String key, String at, boolean taken) {
        return Json.createObjectBuilder()
                .add("path", Pushes.PATH)
                .add("headers", Json.createObjectBuilder().add("x-line-retry-key", key))
                .add("body", Json.createObjectBuilder().add("text", "สวัสดี " + mark))
                .add("at", at)
                .add("taken", taken)
                .build();
    }
}
