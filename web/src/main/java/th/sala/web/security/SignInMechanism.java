package th.sala.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Decides for every request how it is signed in: a bearer token speaks for itself and never falls back to a session;
 * everything else rests on the session, and only {@code /login} may send a browser to the identity provider.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class SignInMechanism implements HttpAuthenticationMechanism {
    private static final Set<String> CODE_FLOW = Set.of("/login", "/callback");

    private Mechanisms mechanisms;

    SignInMechanism() {}

    @Inject
    SignInMechanism(Mechanisms mechanisms) {
        this.mechanisms = mechanisms;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getHeader("Authorization") != null) {
            return mechanisms.bearer().validateRequest(request, response, context);
        }
        if (CODE_FLOW.contains(request.getServletPath())) {
            return mechanisms.session().validateRequest(request, response, context);
        }
        return request.getUserPrincipal() == null ? anonymous(context) : signedIn(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }

    private static AuthenticationStatus anonymous(HttpMessageContext context) {
        return context.isProtected() && !context.isAuthenticationRequest()
                ? context.responseUnauthorized()
                : context.doNothing();
    }

    private AuthenticationStatus signedIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var quiet = new QuietResponse(response);
        var status = mechanisms.session().validateRequest(request, quiet, new QuietContext(context, quiet));
        return quiet.refused() ? AuthenticationStatus.SEND_FAILURE : status;
    }
}
