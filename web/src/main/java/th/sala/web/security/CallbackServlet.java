package th.sala.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /callback} ends the code flow; the mechanism has checked state, nonce and code before this runs. */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getUserPrincipal() == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(wanted(request));
    }

    private static String wanted(HttpServletRequest request) {
        var session = request.getSession();
        var wanted = session.getAttribute(LoginServlet.RETURN_TO);
        session.removeAttribute(LoginServlet.RETURN_TO);
        return ReturnAddress.of(wanted instanceof String path ? path : null).path();
    }
}
