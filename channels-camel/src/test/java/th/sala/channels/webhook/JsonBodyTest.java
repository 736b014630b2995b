package th.sala.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    @Test
    void an_object_is_read() {
        assertThat(read("{\"a\": \"ก\"}")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "{\"a\":1,\"a\":2}", "{} {}x", "{\"a\":{\"b\":1,\"b\":2}}"})
    void what_is_no_such_object_is_empty(String body) {
        assertThat(read(body)).isFalse();
    }

    @Test
    void bytes_that_are_no_utf_8_are_empty() {
        assertThat(JsonBody.read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .isEmpty();
    }

    @Test
    void ten_thousand_levels_are_refused_before_anything_is_built() {
        assertThat(read("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000))).isFalse();
    }

    private static boolean read(String body) {
        return JsonBody.read(body.getBytes(StandardCharsets.UTF_8)).isPresent();
    }
}
