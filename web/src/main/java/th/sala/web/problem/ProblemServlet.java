package th.sala.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Words for the errors that the container answers by itself: a problem for programs, a page for people. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProblemServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = problemOf(request);
        response.setStatus(problem.status());
        response.setCharacterEncoding("UTF-8");
        if (problem.status() == 401) response.setHeader("WWW-Authenticate", "Bearer realm=\"sala\"");
        var page = wantsPage(request);
        response.setContentType(page ? "text/html" : Problem.MEDIA_TYPE);
        response.getWriter()
                .write(page ? ProblemPage.of(problem) : problem.json().toString());
    }

    private static Problem problemOf(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
            return FaultReader.known(thrown).orElseGet(() -> fault(thrown));
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? Problems.ofStatus(status)
                : Problems.ofStatus(404);
    }

    private static Problem fault(Throwable thrown) {
        var id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "Request failed, incident " + id);
        return Problems.fault(id);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return accept != null && accept.contains("text/html") && !path.startsWith("/api/");
    }
}
