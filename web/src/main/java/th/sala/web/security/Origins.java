package th.sala.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which pages may act on a session: our own. */
@ApplicationScoped
public class Origins {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private URI publicAddress;

    Origins() {}

    @Inject
    public Origins(@ConfigProperty(name = "SALA_PUBLIC_URL") String publicUrl) {
        this.publicAddress = URI.create(publicUrl);
    }

    /** A browser sends {@code Origin} with every unsafe request; without one it is refused. */
    boolean right(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && right(origin);
    }

    /** Whether it is the hub's public one; on a developer's machine any name of the machine itself will do. */
    public boolean right(String origin) {
        return origin.equals(publicOrigin()) || (loopback(publicAddress) && sameMachine(origin));
    }

    String publicOrigin() {
        return of(publicAddress);
    }

    /** Whether people reach the hub over TLS, whoever ends it. */
    boolean secure() {
        return "https".equals(publicAddress.getScheme());
    }

    static String of(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private boolean sameMachine(String origin) {
        try {
            var page = URI.create(origin);
            return loopback(page)
                    && page.getPort() == publicAddress.getPort()
                    && publicAddress.getScheme().equals(page.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean loopback(URI address) {
        return address.getHost() != null && LOOPBACK.contains(address.getHost());
    }
}
