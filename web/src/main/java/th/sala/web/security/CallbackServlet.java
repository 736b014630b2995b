package th.sala.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;

/**
 * {@code GET /callback} ends the code flow; the mechanism has checked state, nonce and code before this runs. Who comes
 * with a flow that this session does not know (it ended meanwhile, or another tab began anew) begins once more, and sees
 * the problem page when that fails too.
 */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuditTrail trail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession();
        if (request.getUserPrincipal() != null) {
            session.removeAttribute(LoginServlet.AGAIN);
            note(request);
            response.sendRedirect(wanted(request, session));
        } else if (session.getAttribute(LoginServlet.AGAIN) == null) {
            session.setAttribute(LoginServlet.AGAIN, true);
            response.sendRedirect(LoginServlet.again(kept(session)));
        } else {
            session.removeAttribute(LoginServlet.AGAIN);
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Of who works here; a customer is called by their address there, which no deed may name. */
    private void note(HttpServletRequest request) {
        if (Roles.STAFF.stream().anyMatch(request::isUserInRole)) {
            var name = request.getUserPrincipal().getName();
            trail.record(new AuditEvent(name, "signed-in", "user:" + name, Map.of()));
        }
    }

    private static String wanted(HttpServletRequest request, HttpSession session) {
        var kept = kept(session);
        session.removeAttribute(LoginServlet.RETURN_TO);
        return (kept == null ? ReturnAddress.home(request::isUserInRole) : ReturnAddress.of(kept)).path();
    }

    private static String kept(HttpSession session) {
        var kept = session.getAttribute(LoginServlet.RETURN_TO);
        return kept instanceof String path && !path.isEmpty() ? path : null;
    }
}
