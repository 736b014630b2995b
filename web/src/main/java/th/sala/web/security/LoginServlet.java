package th.sala.web.security;

import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * {@code GET /login?to=} starts the code flow and comes back to {@code to}, a path of ours. Who is signed in already is
 * sent there at once.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidc.issuer}",
        clientId = "${oidc.clientId}",
        clientSecret = "${oidc.clientSecret}",
        redirectURI = "${oidc.callback}",
        scope = {"openid", "profile", "email", "microprofile-jwt"},
        useNonce = true,
        useSession = true,
        tokenAutoRefresh = true,
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"))
@WebServlet("/login")
public class LoginServlet extends HttpServlet {
    /** Holds where to go after signing in, empty for home. There as long as a code flow was begun in the session. */
    static final String RETURN_TO = "th.sala.web.return-to";
    /** Marks a session whose sign-in was begun a second time. */
    static final String AGAIN = "th.sala.web.sign-in-again";

    private static final long serialVersionUID = 1L;

    /** @param to where the first attempt was to lead; null when nothing is known of it */
    static String again(String to) {
        return "/login?again=1" + (to == null ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    static boolean begun(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(RETURN_TO) != null;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var to = request.getParameter("to");
        if (request.getUserPrincipal() != null) {
            response.sendRedirect(ReturnAddress.of(to).path());
        } else if (keepsNoCookies(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            request.getSession()
                    .setAttribute(
                            RETURN_TO, to == null ? "" : ReturnAddress.of(to).path());
            request.authenticate(response);
        }
    }

    /** Sent here again, but without the session that says so: it would go round for ever. */
    private static boolean keepsNoCookies(HttpServletRequest request) {
        var session = request.getSession(false);
        return request.getParameter("again") != null && (session == null || session.getAttribute(AGAIN) == null);
    }
}
