package th.sala.web.security;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletResponse;

/** Hands the quiet response to the session mechanism, which otherwise takes the original out of the context. */
final class QuietContext extends HttpMessageContextWrapper {
    private final QuietResponse quiet;

    QuietContext(HttpMessageContext context, QuietResponse quiet) {
        super(context);
        this.quiet = quiet;
    }

    @Override
    public HttpServletResponse getResponse() {
        return quiet;
    }

    @Override
    public AuthenticationStatus redirect(String location) {
        return getWrapped().responseUnauthorized();
    }
}
