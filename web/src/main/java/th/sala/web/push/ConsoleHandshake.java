package th.sala.web.push;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;
import th.sala.web.security.Callers;
import th.sala.web.security.Origins;

/**
 * Looks at who opens a socket, while the request can still be seen. A page of another site is refused with 403; the
 * rest is decided when the socket opens.
 */
public class ConsoleHandshake extends ServerEndpointConfig.Configurator {

    /** A request without Origin is no browser's and must have come with a token of its own. */
    @Override
    public boolean checkOrigin(String origin) {
        return origin == null
                || origin.isEmpty()
                || CDI.current().select(Origins.class).get().right(origin);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().put(Visitor.PROPERTY, visitor(request));
    }

    private static Visitor visitor(HandshakeRequest request) {
        var principal = request.getUserPrincipal();
        return new Visitor(
                principal == null ? null : principal.getName(),
                Callers.rolesWhere(request::isUserInRole),
                request.getHttpSession() instanceof HttpSession session ? SessionKey.of(session) : null,
                has(request, "Authorization") || has(request, "Origin"));
    }

    private static boolean has(HandshakeRequest request, String header) {
        return request.getHeaders().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(header))
                .map(Map.Entry::getValue)
                .anyMatch(values -> !List.of().equals(values));
    }
}
