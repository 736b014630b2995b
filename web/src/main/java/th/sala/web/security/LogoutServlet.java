package th.sala.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST /logout} ends the session here and at the identity provider; answers where to go next. */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProviderSession provider;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null) provider.end();
        request.logout();
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        response.setContentType("application/json");
        response.getWriter().write("{\"location\":\"/\"}");
    }
}
