package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void on_one_machine_every_name_of_it_is_ours(String origin) {
        assertThat(new Origins("http://localhost:8080").right(origin)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8180",
                "https://localhost:8080",
                "http://localhost.evil.test:8080",
                "http://evil.test",
                "null",
                "not an origin"
            })
    void every_other_origin_is_foreign(String origin) {
        assertThat(new Origins("http://localhost:8080").right(origin)).isFalse();
    }

    @Test
    void in_production_only_the_public_origin_is_ours() {
        var origins = new Origins("https://desk.example.com");

        assertThat(origins.right("https://desk.example.com")).isTrue();
        assertThat(origins.right("http://localhost:8080")).isFalse();
        assertThat(origins.right("https://desk.example.com.evil.test")).isFalse();
    }
}
