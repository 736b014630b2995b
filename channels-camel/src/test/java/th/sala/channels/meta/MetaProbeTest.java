package th.sala.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelDesk.Probe;
import th.sala.channels.channel.ChannelHealth;

/** The test button of a page, and what its health says afterwards (CH-7). */
class MetaProbeTest {
    private static final Channel PAGE = new Channel(
            "meta-shop",
            "meta",
            "เพจ",
            "Page",
            Map.of("page", "1"),
            Map.of("pageToken", "a token", "appSecret", "a secret"),
            true);

    private final List<String> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer meta;
    private int status = 200;
    private String body = "{\"id\":\"1\",\"name\":\"Sala\"}";

    @BeforeEach
    void start() throws IOException {
        meta = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meta.createContext("/", exchange -> {
            asked.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        meta.start();
    }

    @AfterEach
    void stop() {
        meta.stop(0);
    }

    @Test
    void a_token_of_the_page_is_fine() {
        assertThat(probe()).isEqualTo(new Probe(true, "works", "Meta answers for this page."));
        assertThat(asked).singleElement().asString().startsWith("GET /v").endsWith("/me");
        assertThat(told).containsExactly("answers");
    }

    @Test
    void a_token_that_ended_is_said_and_stands_in_the_health() {
        status = 400;
        body = "{\"error\":{\"code\":190,\"message\":\"expired\"}}";
        assertThat(probe().ok()).isFalse();
        assertThat(told).containsExactly("token-refused");
    }

    @Test
    void a_token_of_another_page_is_no_token_of_this_one() {
        body = "{\"id\":\"2\"}";
        assertThat(probe()).isEqualTo(new Probe(false, "other-account", "The access token belongs to another page."));
    }

    @Test
    void a_meta_that_is_down_is_no_refused_token() {
        status = 503;
        assertThat(probe().ok()).isFalse();
        assertThat(told).containsExactly("unreachable");
    }

    private Probe probe() {
        String base = "http://127.0.0.1:" + meta.getAddress().getPort();
        return new MetaProbe(new GraphApi(base), health()).probe(PAGE);
    }

    private ChannelHealth health() {
        return new ChannelHealth() {
            @Override
            public void worked(String channel) {
                told.add("worked");
            }

            @Override
            public void answers(String channel) {
                told.add("answers");
            }

            @Override
            public void failed(String channel, String reason) {
                told.add(reason);
            }
        };
    }
}
