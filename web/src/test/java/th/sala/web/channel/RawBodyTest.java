package th.sala.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawBodyTest {
    private static final int LARGEST = 1 << 20;

    private final Endless body = new Endless();

    @Test
    void of_a_body_without_an_end_no_more_is_read_than_would_be_kept_T36() throws IOException {
        assertThat(RawBody.of("line", "line-test", body, headers(-1, Map.of()))).isEmpty();
        assertThat(body.read).isEqualTo(LARGEST + 1);
    }

    @Test
    void of_a_body_that_says_it_is_too_large_nothing_is_read_T36() throws IOException {
        assertThat(RawBody.of("line", "line-test", body, headers(10_000_000, Map.of())))
                .isEmpty();
        assertThat(body.read).isZero();
    }

    @Test
    void the_largest_body_is_kept_whole_with_the_wanted_headers_alone() throws IOException {
        var headers = headers(LARGEST, Map.of("x-line-signature", "abc", "CamelHttpUri", "file:/etc"));
        var kept = RawBody.of(
                        "line",
                        "line-test",
                        new ByteArrayInputStream(new byte[LARGEST]),
                        headers,
                        "x-line-signature",
                        "x-missing")
                .orElseThrow();
        assertThat(kept.body()).hasSize(LARGEST);
        assertThat(kept.headers()).isEqualTo(Map.of("x-line-signature", "abc"));
    }

    private static HttpHeaders headers(int length, Map<String, String> headers) {
        return (HttpHeaders) Proxy.newProxyInstance(
                RawBodyTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getLength" -> length;
                    case "getHeaderString" -> headers.get((String) args[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Counts what is read of it. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            read += length;
            return length;
        }
    }
}
