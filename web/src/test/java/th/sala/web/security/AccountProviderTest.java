package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.erasure.RemoteStore.Answer;

/** What is erased at the identity provider is the person's alone. */
@Tag("P33.1")
class AccountProviderTest {
    private static final String ADDRESS = "Somchai@example.com";
    private static final String NAMING = """
        [{"time": 1795996800000, "type": "LOGIN", "details": {"username": "other@example.com"}},
         {"time": 1795910400000, "type": "LOGIN_ERROR", "details": {"username": "somchai@EXAMPLE.com"}}]
        """;

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String events = "[]";
    private String config = "{\"eventsEnabled\": true, \"eventsExpiration\": 7776000}";
    private String roles = "[{\"name\": \"customer\"}]";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_accounts_of_a_customer_go_and_nobody_elses_events() {
        events = NAMING;

        assertThat(provider("secret").forget(ADDRESS)).isEqualTo(new Answer.Done(1));
        provider("secret").unnamed(ADDRESS);

        assertThat(asked)
                .filteredOn(one -> one.startsWith("DELETE"))
                .containsExactly("DELETE /admin/realms/sala/users/u1");
    }

    @Test
    void the_account_of_a_colleague_stays() {
        roles = "[{\"name\": \"agent\"}]";

        assertThat(provider("secret").forget(ADDRESS)).isEqualTo(new Answer.Done(0));
    }

    @Test
    void events_that_name_the_person_are_open_until_the_day_on_which_the_last_goes_by_its_age() {
        events = NAMING;

        assertThat(provider("secret").unnamed(ADDRESS))
                .isEqualTo(new Answer.Open("events-age", LocalDate.parse("2027-02-27")));
        config = "{\"eventsEnabled\": true}";
        assertThat(provider("secret").unnamed(ADDRESS)).isEqualTo(new Answer.Open("events-without-end"));
    }

    @Test
    void a_realm_that_names_nobody_is_done() {
        assertThat(provider("secret").unnamed(ADDRESS)).isEqualTo(new Answer.Done(0));
        assertThat(provider("").unnamed(ADDRESS)).isEqualTo(new Answer.Open("no-client"));
    }

    private AccountProvider provider(String secret) {
        return new AccountProvider("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/sala", secret);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        byte[] body = Map.of(
                        "/realms/sala/protocol/openid-connect/token", "{\"access_token\": \"t\"}",
                        "/admin/realms/sala/users", "[{\"id\": \"u1\"}]",
                        "/admin/realms/sala/users/u1/role-mappings/realm/composite", roles,
                        "/admin/realms/sala/events", events,
                        "/admin/realms/sala/events/config", config)
                .getOrDefault(path, "")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
