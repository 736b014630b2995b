package th.sala.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.sala.web.channel.ClientAddress;
import th.sala.web.problem.ProblemException;

class ReadersTest {
    private final Readers readers = new Readers(
            Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC), new ClientAddress(Optional.empty()));

    @Test
    void who_reads_too_often_is_told_to_wait_and_nobody_else() {
        for (int i = 0; i < 60; i++) {
            readers.keepPace(from("203.0.113.7"));
        }
        assertThatThrownBy(() -> readers.keepPace(from("203.0.113.7")))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(429);
                    assertThat(refused.problem().type()).endsWith("too-many");
                });
        assertThatCode(() -> readers.keepPace(from("203.0.113.8"))).doesNotThrowAnyException();
    }

    private static HttpServletRequest from(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> method.getName().equals("getRemoteAddr") ? address : null);
    }
}
