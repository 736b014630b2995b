package th.sala.web.chat;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code /ws/chat}: a guest of the chat. Each {@code message} is acknowledged by its client id once it is committed (P1). */
@ServerEndpoint(value = ChatSocket.PATH, configurator = ChatHandshake.class)
public class ChatSocket {
    static final String PATH = "/ws/chat";
    static final int LARGEST_FRAME = 3_000_000;

    private static final Logger LOG = Logger.getLogger(ChatSocket.class.getName());
    private static final int SEND_MILLIS = 10_000;

    @Inject
    private GuestSockets sockets;

    @Inject
    private ChatTalk talk;

    @OnOpen
    public void open(Session session) {
        session.setMaxIdleTimeout(0);
        session.getAsyncRemote().setSendTimeout(SEND_MILLIS);
        var socket = new GuestSocket(
                session, property(session, ChatHandshake.ORIGIN), property(session, ChatHandshake.ADDRESS));
        if (!sockets.add(socket)) socket.close(CloseCodes.TRY_AGAIN_LATER, "too many sockets");
    }

    @OnMessage(maxMessageSize = LARGEST_FRAME)
    public void message(String text, Session session) {
        var socket = sockets.of(session.getId());
        if (socket != null) talk.heard(socket, text);
    }

    @OnClose
    public void close(Session session) {
        sockets.remove(session.getId());
    }

    /** It is closed, so that the page comes again. */
    @OnError
    public void fail(Session session, Throwable thrown) {
        LOG.log(Level.FINE, "A guest''s socket failed: {0}", thrown.getClass().getName());
        var socket = sockets.of(session.getId());
        sockets.remove(session.getId());
        if (socket != null) socket.close(CloseCodes.UNEXPECTED_CONDITION, "failed");
    }

    private static String property(Session session, String name) {
        return session.getUserProperties().get(name) instanceof String text ? text : "";
    }
}
