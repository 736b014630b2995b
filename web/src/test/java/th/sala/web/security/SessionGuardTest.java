package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is signed in can still press the buttons of the links that customers get. */
class SessionGuardTest {

    @ParameterizedTest
    @Tag("P19.6")
    @ValueSource(
            strings = {
                "/api/v1/unsubscribe/AZ_a-0",
                "/api/v1/unsubscribe/undo/AZ_a-0",
                "/api/v1/consent-questions/AZ_a-0"
            })
    void a_press_on_a_link_about_a_consent_rests_on_its_token_whoever_is_signed_in(String path) {
        assertThat(SessionGuard.restsOnSession(signedIn(path))).isFalse();
    }

    @ParameterizedTest
    @Tag("P30.1")
    @ValueSource(strings = {"/api/v1/copies/AZ_a-0/code", "/api/v1/copies/AZ_a-0/file", "/api/v1/confirmations/AZ_a-0"})
    void so_does_what_opens_a_copy_and_what_confirms_a_contact_point(String path) {
        assertThat(SessionGuard.restsOnSession(signedIn(path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets",
                "/api/v1/copies/AZ_a-0",
                "/api/v1/copies/AZ_a-0/other",
                "/api/v1/unsubscribe/../tickets",
                "/api/v1/unsubscribe/%2e%2e/tickets",
                "/api/v1/unsubscribe/a/b",
                "/api/v1/consent-questions/undo/a",
                "/api/v1/unsubscribe/a;b/../../me"
            })
    void every_other_unsafe_request_with_a_session_rests_on_it(String path) {
        assertThat(SessionGuard.restsOnSession(signedIn(path))).isTrue();
    }

    private static HttpServletRequest signedIn(String path) {
        Principal somebody = () -> "customer1";
        return (HttpServletRequest) Proxy.newProxyInstance(
                SessionGuardTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, given) -> switch (method.getName()) {
                    case "getMethod" -> "POST";
                    case "getRequestURI" -> path;
                    case "getUserPrincipal" -> somebody;
                    default -> null;
                });
    }
}
