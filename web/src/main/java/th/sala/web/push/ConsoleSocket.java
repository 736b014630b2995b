package th.sala.web.push;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import th.sala.web.security.Callers;

/**
 * {@code /ws/console}: tells a console which of its teams' tickets changed, by number, never what they say. It takes no
 * commands: the one message it understands is {@code {"since":SEQ}}, once, to hear what was missed.
 */
@ServerEndpoint(value = "/ws/console", configurator = ConsoleHandshake.class)
public class ConsoleSocket {
    private static final Logger LOG = Logger.getLogger(ConsoleSocket.class.getName());
    private static final int SEND_MILLIS = 10_000;

    @Inject
    private Callers callers;

    @Inject
    private Listeners listeners;

    @Inject
    private CatchUp catchUp;

    @OnOpen
    public void open(Session socket) throws IOException {
        var visitor = (Visitor) socket.getUserProperties().get(Visitor.PROPERTY);
        if (!visitor.mayListen()) {
            socket.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "sign in first"));
            return;
        }
        var caller = callers.of(visitor.user(), visitor.roles()::contains);
        socket.setMaxIdleTimeout(0);
        socket.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        listeners.add(new Listener(socket, visitor.user(), caller.teams(), visitor.session(), expiry(socket)));
    }

    @OnMessage(maxMessageSize = 200)
    public void message(String text, Session socket) {
        var listener = listeners.of(socket.getId());
        if (listener != null) catchUp.answer(text, listener);
    }

    @OnClose
    public void close(Session socket) {
        listeners.remove(socket.getId());
    }

    @OnError
    public void fail(Session socket, Throwable thrown) {
        LOG.log(Level.FINE, "A socket failed.", thrown);
        listeners.remove(socket.getId());
    }

    private static Instant expiry(Session socket) {
        return socket.getUserPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : null;
    }
}
