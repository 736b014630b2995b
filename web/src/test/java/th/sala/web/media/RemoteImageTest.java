package th.sala.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T56, ASVS 1.3.6: a picture in a mail reaches no address that is not public, whatever the mail and its server try. */
class RemoteImageTest {
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final List<String> asked = new ArrayList<>();
    private final AtomicInteger lookUps = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        clock.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a.png",
                "http://127.1/a.png",
                "http://2130706433/a.png",
                "http://0x7f000001/a.png",
                "http://0x7f.0.0.1/a.png",
                "http://0177.0.0.1/a.png",
                "http://１２７.０.０.１/a.png",
                "http://[::1]/a.png",
                "http://[::ffff:127.0.0.1]/a.png",
                "http://[64:ff9b::7f00:1]/a.png",
                "http://169.254.169.254/latest/meta-data/",
                "http://localhost/a.png",
                "http://intranet/a.png",
                "http://user:password@pictures.example.com/a.png",
                "http://pictures.example.com@127.0.0.1/a.png",
                "http://pictures.example.com:8080/a.png",
                "http://pictures.example.com:22/",
                "https://pictures.example.com:80/a.png",
                "file:///etc/passwd",
                "ftp://pictures.example.com/a.png",
                "gopher://pictures.example.com/a.png",
                "jar:http://pictures.example.com/a.jar!/a.png",
                "data:image/png;base64,AAAA",
                "//pictures.example.com/a.png",
                "/api/v1/tickets",
                "http:///a.png",
                "http://exa mple.com/a.png",
                "http://example.com\\@127.0.0.1/a.png",
                "http://pictures.example.com\r\nHost: 127.0.0.1/a.png"
            })
    void an_address_that_no_honest_mail_writes_is_never_asked_for(String written) {
        assertThat(ImageAddress.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void a_name_that_stands_for_a_closed_address_is_not_called(String address) throws UnknownHostException {
        InetAddress closed = InetAddress.getByName(address);
        serve("/a.png", 200, "image/png", PIXEL);

        assertThat(PublicAddress.is(closed)).isFalse();
        assertThat(fetched("http://pictures.example.com/a.png", PublicAddress::is, closed))
                .isEmpty();
        assertThat(fetched("http://pictures.example.com/a.png", PublicAddress::is, publicOne(), closed))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void addresses_of_the_open_internet_are_asked() throws UnknownHostException {
        for (String open :
                List.of("8.8.8.8", "93.184.215.14", "172.32.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c")) {
            assertThat(PublicAddress.is(InetAddress.getByName(open))).as(open).isTrue();
        }
    }

    @Test
    void a_name_is_looked_up_once_and_what_was_checked_is_what_is_called() throws UnknownHostException {
        serve("/a.png", 200, "image/png", PIXEL);
        int port = server.getAddress().getPort();
        InetAddress open = InetAddress.getByName("127.0.0.2");
        DnsResolver rebinding = names(
                host -> new InetAddress[] {lookUps.getAndIncrement() == 0 ? open : InetAddress.getLoopbackAddress()});

        try (ImageFetch fetch = ImageFetch.with(rebinding, open::equals, host -> port, clock)) {
            assertThat(fetch.fetch(ImageAddress.of("http://rebinding.example.com/a.png")
                            .orElseThrow()))
                    .isEmpty();
        }
        assertThat(lookUps).hasValue(1);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_picture_is_fetched_as_nobody_and_its_type_is_that_of_its_bytes() {
        serve("/ภาพ 1.png", 200, "text/html", PIXEL);

        assertThat(local("http://pictures.example.com/ภาพ 1.png#here")).hasValueSatisfying(image -> {
            assertThat(image.type()).isEqualTo("image/png");
            assertThat(image.bytes()).isEqualTo(PIXEL);
        });
        assertThat(asked)
                .singleElement()
                .satisfies(head ->
                        assertThat(head).doesNotContainIgnoringCase("cookie", "referer", "authorization", "sala"));
    }

    @ParameterizedTest
    @CsvSource({
        "301,image/png",
        "302,image/png",
        "307,image/png",
        "308,image/png",
        "404,image/png",
        "500,image/png",
        "204,image/png"
    })
    void a_redirect_is_not_followed_and_an_error_is_no_picture(int status, String type) {
        server.createContext("/a.png", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://pictures.example.com/secret");
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        serve("/secret", 200, type, PIXEL);

        assertThat(local("http://pictures.example.com/a.png")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'></svg>",
                "<!doctype html><script>alert(1)</script> and a page of text",
                "root:x:0:0:root:/root:/bin/sh and so on and on",
                "GIF89",
                ""
            })
    void what_is_no_picture_is_not_passed_on_whatever_it_calls_itself(String content) {
        serve("/a.png", 200, "image/png", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(local("http://pictures.example.com/a.png")).isEmpty();
    }

    @Test
    void a_picture_above_five_megabytes_is_cut_off() {
        byte[] large = new byte[6 * 1024 * 1024];
        System.arraycopy(PIXEL, 0, large, 0, PIXEL.length);
        serve("/a.png", 200, "image/png", large);

        assertThat(local("http://pictures.example.com/a.png")).isEmpty();
    }

    @Test
    void a_server_that_drips_is_left_after_five_seconds() {
        server.createContext("/a.png", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (!clock.isShutdown()) {
                    out.write(0);
                    out.flush();
                    java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
                }
            }
        });
        long before = System.nanoTime();

        assertThat(local("http://pictures.example.com/a.png")).isEmpty();
        assertThat(System.nanoTime() - before).isLessThan(8_000_000_000L);
    }

    private void serve(String path, int status, String type, byte[] body) {
        server.createContext("/", exchange -> {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            asked.add(exchange.getRequestHeaders().entrySet().toString());
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    /** From the server of this test, which stands where no picture may, so that this one check is left out. */
    private Optional<RasterImage> local(String written) {
        return fetched(written, any -> true, InetAddress.getLoopbackAddress());
    }

    private Optional<RasterImage> fetched(String written, Predicate<InetAddress> open, InetAddress... stands) {
        int port = server.getAddress().getPort();
        try (ImageFetch fetch = ImageFetch.with(names(host -> stands), open, host -> port, clock)) {
            return fetch.fetch(ImageAddress.of(written).orElseThrow());
        }
    }

    /** Of a range that is public and, from a test, answers nobody. */
    private static InetAddress publicOne() throws UnknownHostException {
        return InetAddress.getByName("93.184.215.14");
    }

    private static DnsResolver names(LookUp lookUp) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return lookUp.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private interface LookUp {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
