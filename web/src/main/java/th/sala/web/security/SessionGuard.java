package th.sala.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.web.problem.Problem;

/**
 * Refuses what another site makes a signed-in browser do: an unsafe method that rests on a session needs
 * {@code X-Sala-CSRF: 1} and an Origin of ours. Bearer tokens and signed links are not sent by browsers on their own and
 * are exempt; so are the buttons of the links that customers get, which rest on their token and on nothing of the session.
 */
@WebFilter(urlPatterns = {"/api/*", "/logout"})
public class SessionGuard extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern BY_TOKEN =
            Pattern.compile("/api/v1/((unsubscribe/(undo/)?|consent-questions/|confirmations/)"
                    + "[A-Za-z0-9_-]+|me/surveys/[A-Za-z0-9_-]+(/page)?|copies/[A-Za-z0-9_-]+/(code|file))");

    @Inject
    private transient Origins origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (restsOnSession(request) && !deliberate(request)) refuse(response);
        else chain.doFilter(request, response);
    }

    static boolean restsOnSession(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && !BY_TOKEN.matcher(request.getRequestURI()).matches()
                && request.getHeader("Authorization") == null
                && !(request.getUserPrincipal() instanceof LinkCaller)
                && request.getUserPrincipal() != null;
    }

    private boolean deliberate(HttpServletRequest request) {
        return "1".equals(request.getHeader("X-Sala-CSRF")) && origins.right(request);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        var problem = Problem.of(
                403,
                "cross-site",
                "This did not come from a page of the hub.",
                "With a session, unsafe methods need X-Sala-CSRF: 1 and the hub's own Origin.");
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.json().toString());
    }
}
