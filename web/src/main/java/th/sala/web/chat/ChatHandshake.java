package th.sala.web.chat;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.List;
import java.util.Map;

/** Keeps who opens a socket, while the request can still be seen. Which pages may, the chat says that {@code hello} names. */
public class ChatHandshake extends ServerEndpointConfig.Configurator {
    static final String ORIGIN = "th.sala.web.chat.origin";
    static final String ADDRESS = "th.sala.web.chat.address";

    @Override
    public boolean checkOrigin(String origin) {
        return true;
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().put(ORIGIN, origin(request));
        config.getUserProperties().put(ADDRESS, RemoteAddress.current());
    }

    /** Empty text for what is no browser. */
    private static String origin(HandshakeRequest request) {
        return request.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Origin"))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }
}
