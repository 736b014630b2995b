package th.sala.web.security;

import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code GET /login?to=} starts the code flow and comes back to {@code to}, a path of ours. Who is signed in already is
 * sent there at once.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${oidc.issuer}",
        clientId = "${oidc.clientId}",
        clientSecret = "${oidc.clientSecret}",
        redirectURI = "${baseURL}/callback",
        scope = {"openid", "profile", "email", "microprofile-jwt"},
        useNonce = true,
        useSession = true,
        tokenAutoRefresh = true,
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "preferred_username", callerGroupsClaim = "groups"))
@WebServlet("/login")
public class LoginServlet extends HttpServlet {
    static final String RETURN_TO = "th.sala.web.return-to";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var address = ReturnAddress.of(request.getParameter("to"));
        if (request.getUserPrincipal() != null) {
            response.sendRedirect(address.path());
            return;
        }
        request.getSession().setAttribute(RETURN_TO, address.path());
        request.authenticate(response);
    }
}
