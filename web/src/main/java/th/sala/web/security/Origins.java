package th.sala.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which pages may act on a session: our own. */
@ApplicationScoped
public class Origins {
    private String publicOrigin;

    Origins() {}

    @Inject
    Origins(@ConfigProperty(name = "SALA_PUBLIC_URL") String publicUrl) {
        this.publicOrigin = of(URI.create(publicUrl));
    }

    /** A browser sends {@code Origin} with every unsafe request and every socket; without one it is refused. */
    boolean right(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && (origin.equals(publicOrigin) || origin.equals(own(request)));
    }

    /** For sockets, whose handshake does not tell the request's own scheme and port: the host must be the page's. */
    public boolean right(String origin, String host) {
        return origin != null
                && (origin.equals(publicOrigin)
                        || (host != null && host.equals(URI.create(origin).getRawAuthority())));
    }

    String publicOrigin() {
        return publicOrigin;
    }

    static String of(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String own(HttpServletRequest request) {
        return of(URI.create(request.getRequestURL().toString()));
    }
}
