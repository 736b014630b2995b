package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from the address that people type, whatever a request says of its host. */
class PublicAddressTest {
    private static final Origins BEHIND_TLS = new Origins("https://desk.example.com");
    private static final Origins PLAIN = new Origins("http://localhost:8080");

    @Test
    void the_code_flow_ends_at_the_public_address() {
        assertThat(settings(BEHIND_TLS).getCallback()).isEqualTo("https://desk.example.com/callback");
        assertThat(settings(new Origins("https://desk.example.com:8443/")).getCallback())
                .isEqualTo("https://desk.example.com:8443/callback");
    }

    @Test
    void a_request_that_a_proxy_passed_on_is_compared_as_the_browser_sent_it() {
        var passedOn = answering(
                HttpServletRequest.class,
                Map.of("getRequestURI", "/callback", "getScheme", "http", "getServerName", "10.0.0.7"));

        assertThat(new AtPublicAddress(passedOn, BEHIND_TLS.publicOrigin()).getRequestURL())
                .hasToString(settings(BEHIND_TLS).getCallback());
    }

    @Test
    void over_https_the_session_cookie_is_bound_to_this_host_and_to_tls() {
        assertThat(cookieOf(BEHIND_TLS)).isEqualTo(Map.of("setName", "__Host-SALA_SESSION", "setSecure", true));
        assertThat(cookieOf(PLAIN)).isEmpty();
    }

    @Test
    void a_page_that_only_matches_the_forged_host_is_foreign() {
        var rebound = answering(
                HttpServletRequest.class,
                Map.of("getHeader", "http://evil.test", "getScheme", "http", "getServerName", "evil.test"));

        assertThat(PLAIN.right(rebound)).isFalse();
    }

    private static OidcSettings settings(Origins origins) {
        return new OidcSettings(origins, "https://id.example.com/realms/sala", "a secret of our own");
    }

    private static Map<String, Object> cookieOf(Origins origins) {
        var set = new HashMap<String, Object>();
        var cookie = (SessionCookieConfig) Proxy.newProxyInstance(
                PublicAddressTest.class.getClassLoader(),
                new Class<?>[] {SessionCookieConfig.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("getName")) return "SALA_SESSION";
                    return set.put(method.getName(), given[0]);
                });
        SessionCookie.protect(cookie, origins);
        return set;
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> answers.get(method.getName())));
    }
}
