package th.sala.web.push;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.ticketing.feed.FeedEvent;
import th.sala.web.rest.JsonbSettings;

/**
 * An open console.
 *
 * @param user who sits there
 * @param teams whose events it hears
 * @param session key of the browser's session it ends with; null for a bearer token
 * @param until when the token it rests on expires; null for a session
 */
record Listener(Session socket, String user, Set<String> teams, String session, Instant until) {
    private static final Logger LOG = Logger.getLogger(Listener.class.getName());
    private static final ByteBuffer PING = ByteBuffer.wrap("sala".getBytes(StandardCharsets.US_ASCII));

    void tell(FeedEvent event) {
        if (!teams.contains(event.team())) return;
        socket.getAsyncRemote().sendText(JsonbSettings.JSONB.toJson(event), result -> {
            if (!result.isOK()) close(CloseReason.CloseCodes.GOING_AWAY, "too slow");
        });
    }

    boolean expired(Instant now) {
        return until != null && !now.isBefore(until);
    }

    void ping() {
        try {
            socket.getAsyncRemote().sendPing(PING.duplicate());
        } catch (IOException | IllegalStateException e) {
            close(CloseReason.CloseCodes.GOING_AWAY, "gone");
        }
    }

    void close(CloseReason.CloseCode code, String reason) {
        try {
            socket.close(new CloseReason(code, reason));
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.FINE, "A socket was closed already.", e);
        }
    }
}
