package th.sala.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Answers 401 where the session mechanism would send a program to a sign-in page. */
final class QuietResponse extends HttpServletResponseWrapper {
    private boolean refused;

    QuietResponse(HttpServletResponse response) {
        super(response);
    }

    boolean refused() {
        return refused;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        refused = true;
        super.sendError(SC_UNAUTHORIZED);
    }
}
