package th.sala.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /} leads to the console, and a front end named without its last slash to itself. */
@WebServlet({"", "/console", "/privacy", "/portal", "/form"})
public class StartServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var named = request.getServletPath();
        response.sendRedirect(named.isEmpty() ? ReturnAddress.CONSOLE.path() : named + "/");
    }
}
