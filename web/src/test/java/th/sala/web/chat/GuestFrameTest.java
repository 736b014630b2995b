package th.sala.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestFrameTest {

    @Test
    void each_word_of_the_contract_is_understood() {
        assertThat(GuestFrame.read("{\"type\":\"hello\",\"channel\":\"chat-test\"}"))
                .contains(new GuestFrame.Hello("chat-test", null, null));
        assertThat(GuestFrame.read("{\"type\":\"message\",\"clientId\":\"c\",\"text\":\"a\"}"))
                .contains(new GuestFrame.Message("c", null));
        assertThat(GuestFrame.read("{\"type\":\"consent\",\"purpose\":\"marketing-email\",\"decision\":\"refused\"}"))
                .contains(new GuestFrame.Consent("marketing-email", "refused"));
        assertThat(GuestFrame.read("{\"type\":\"rate\",\"score\":5}")).contains(new GuestFrame.Rate(5));
        assertThat(GuestFrame.read("{\"type\":\"transcript\",\"email\":\"malee@example.com\"}"))
                .contains(new GuestFrame.Transcript("malee@example.com"));
        assertThat(GuestFrame.read("{\"type\":\"typing\"}")).contains(new GuestFrame.Typing());
        assertThat(GuestFrame.read("{\"type\":\"history\",\"later\":\"member\"}"))
                .contains(new GuestFrame.History());
    }

    @Test
    void an_id_that_is_none_is_passed_over() {
        UUID id = UUID.randomUUID();

        assertThat(GuestFrame.read("{\"type\":\"received\",\"ids\":[\"" + id + "\",\"x\",7]}"))
                .contains(new GuestFrame.Received(List.of(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"command\"}",
                "{\"type\":\"typing\",\"type\":\"typing\"}",
                "{\"type\":\"rate\",\"score\":",
            })
    void anything_else_is_no_frame(String text) {
        assertThat(GuestFrame.read(text)).isEmpty();
    }

    @Test
    void a_deep_frame_is_refused_before_it_is_built() {
        assertThat(GuestFrame.read("{\"type\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isEmpty();
    }
}
