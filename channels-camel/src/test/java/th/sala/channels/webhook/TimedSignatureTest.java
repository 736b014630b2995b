package th.sala.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimedSignatureTest {
    private static final String SECRET = "a secret of the test";
    private static final byte[] BODY = "{\"text\":\"สวัสดี\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Test
    void what_we_sign_is_what_we_accept() {
        assertThat(matches(TimedSignature.sign(SECRET, BODY, NOW), NOW)).isTrue();
    }

    @Test
    void it_is_good_for_300_seconds_into_both_directions() {
        String header = TimedSignature.sign(SECRET, BODY, NOW);
        assertThat(matches(header, NOW.plusSeconds(300))).isTrue();
        assertThat(matches(header, NOW.minusSeconds(300))).isTrue();
        assertThat(matches(header, NOW.plusSeconds(301))).isFalse();
        assertThat(matches(header, NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void another_secret_body_or_time_does_not_match() {
        String header = TimedSignature.sign(SECRET, BODY, NOW);
        assertThat(TimedSignature.matches("another", BODY, header, NOW)).isFalse();
        assertThat(TimedSignature.matches(SECRET, "{}".getBytes(StandardCharsets.UTF_8), header, NOW))
                .isFalse();
        assertThat(matches(header.replaceFirst("t=\\d", "t=9"), NOW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=1", "v1=00", "t=x,v1=zz", "t=99999999999999,v1=00", "t=1,v1=00,v1=11"})
    void rubbish_is_a_wrong_signature(String header) {
        assertThat(matches(header, NOW)).isFalse();
    }

    @Test
    void a_missing_header_is_a_wrong_signature() {
        assertThat(matches(null, NOW)).isFalse();
    }

    private static boolean matches(String header, Instant now) {
        return TimedSignature.matches(SECRET, BODY, header, now);
    }
}
