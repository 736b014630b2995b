package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session is asked of the server, and what the server may have lost on the way is told again. */
class SignInMechanismTest {
    private static final Principal AGENT = () -> "agent1";

    private final Told told = new Told();
    private String path = "/api";

    @Test
    void a_session_that_is_good_has_its_groups_in_every_request() throws AuthenticationException {
        assertThat(asked((request, response, context) -> AuthenticationStatus.SUCCESS))
                .isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(told.who).isEqualTo(AGENT);
        assertThat(told.groups).containsExactly("agent");
    }

    @Test
    void who_comes_back_from_the_sign_in_page_in_a_session_that_is_good_keeps_their_groups()
            throws AuthenticationException {
        path = "/callback";
        assertThat(asked((request, response, context) -> AuthenticationStatus.SUCCESS))
                .isEqualTo(AuthenticationStatus.SUCCESS);
        assertThat(told.groups).containsExactly("agent");
    }

    @Test
    void a_session_that_is_not_has_none() throws AuthenticationException {
        assertThat(asked((request, response, context) -> AuthenticationStatus.SEND_FAILURE))
                .isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(asked(SignInMechanismTest::sentToSignIn)).isEqualTo(AuthenticationStatus.SEND_FAILURE);
        assertThat(told.groups).isNull();
    }

    private AuthenticationStatus asked(HttpAuthenticationMechanism session) throws AuthenticationException {
        Mechanisms mechanisms = new Mechanisms() {
            @Override
            HttpAuthenticationMechanism session() {
                return session;
            }
        };
        Claims claims = new Claims(null) {
            @Override
            Set<String> groups() {
                return Set.of("agent");
            }
        };
        return new SignInMechanism(mechanisms, null, null, claims)
                .validateRequest(of(HttpServletRequest.class), of(HttpServletResponse.class), told);
    }

    private static AuthenticationStatus sentToSignIn(
            HttpServletRequest request, HttpServletResponse response, Object context) throws AuthenticationException {
        try {
            response.sendRedirect("/elsewhere");
            return AuthenticationStatus.SUCCESS;
        } catch (IOException fault) {
            throw new AuthenticationException(fault);
        }
    }

    private <T> T of(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> switch (method.getName()) {
                    case "getServletPath" -> path;
                    case "isCommitted" -> false;
                    case "getUserPrincipal" -> AGENT;
                    default -> null;
                }));
    }

    /** What the server was told of who asks. */
    private static final class Told extends HttpMessageContextWrapper {
        private Principal who;
        private Set<String> groups;

        private Told() {
            super(null);
        }

        @Override
        public AuthenticationStatus notifyContainerAboutLogin(Principal principal, Set<String> told) {
            who = principal;
            groups = told;
            return AuthenticationStatus.SUCCESS;
        }
    }
}
