package th.sala.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request as the browser made it. Behind a proxy that ends TLS the server sees another scheme, and a forged Host makes
 * it see another host; the session mechanism compares this address with where the code flow was to end.
 */
final class AtPublicAddress extends HttpServletRequestWrapper {
    private final String publicOrigin;

    AtPublicAddress(HttpServletRequest request, String publicOrigin) {
        super(request);
        this.publicOrigin = publicOrigin;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(publicOrigin).append(getRequestURI());
    }
}
