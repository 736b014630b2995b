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
import th.sala.ticketing.portal.Visitors;

/**
 * Decides for every request how it is signed in: a bearer token, or a customer's signed link, speaks for itself and never
 * falls back to a session; everything else rests on the session, and only {@code /login} may send a browser to the identity provider.
 */
@ApplicationScoped
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
public class SignInMechanism implements HttpAuthenticationMechanism {
    private Mechanisms mechanisms;
    private Origins origins;
    private Visitors visitors;
    private Claims claims;

    SignInMechanism() {}

    @Inject
    SignInMechanism(Mechanisms mechanisms, Origins origins, Visitors visitors, Claims claims) {
        this.mechanisms = mechanisms;
        this.origins = origins;
        this.visitors = visitors;
        this.claims = claims;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (request.getHeader("Authorization") != null) {
            return mechanisms.bearer().validateRequest(request, response, context);
        }
        var link = request.getHeader(LinkCaller.HEADER);
        if (link != null) return byLink(link, context);
        return switch (request.getServletPath()) {
            case "/login" -> mechanisms.session().validateRequest(request, response, context);
            case "/callback" -> comingBack(request, response, context);
            default -> request.getUserPrincipal() == null ? anonymous(context) : signedIn(request, response, context);
        };
    }

    /** A link speaks for itself too: a wrong one is refused, whoever may be signed in beside it. */
    private AuthenticationStatus byLink(String secret, HttpMessageContext context) {
        return visitors.byLink(secret)
                .map(visitor -> context.notifyContainerAboutLogin(new LinkCaller(visitor), Set.of(Roles.CUSTOMER)))
                .orElseGet(context::responseUnauthorized);
    }

    /** A flow that is not known, replaced or refused goes on as nobody: {@link CallbackServlet} knows what to do. */
    private AuthenticationStatus comingBack(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        var session = mechanisms.session();
        if (request.getUserPrincipal() != null) {
            var status = session.validateRequest(request, response, context);
            return response.isCommitted() ? status : withGroups(status, request, context);
        }
        if (!LoginServlet.begun(request)) return context.doNothing();
        var asSent = new AtPublicAddress(request, origins.publicOrigin());
        var status = session.validateRequest(asSent, response, context);
        return status == AuthenticationStatus.SEND_FAILURE ? context.doNothing() : status;
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
        if (quiet.refused()) return AuthenticationStatus.SEND_FAILURE;
        return withGroups(status, request, context);
    }

    /**
     * The groups are told with every request. The server takes those of the session from a place that it shares among all
     * requests; without them whoever asks while somebody else does would now and then be refused (payara/Payara#6145).
     */
    private AuthenticationStatus withGroups(
            AuthenticationStatus status, HttpServletRequest request, HttpMessageContext context) {
        return status == AuthenticationStatus.SUCCESS
                ? context.notifyContainerAboutLogin(request.getUserPrincipal(), claims.groups())
                : status;
    }
}
