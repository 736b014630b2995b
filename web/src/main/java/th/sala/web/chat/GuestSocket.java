package th.sala.web.chat;

import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import th.sala.channels.webchat.Guest;
import th.sala.ticketing.chat.GuestChats.Desk;
import th.sala.ticketing.chat.GuestLine;
import th.sala.ticketing.chat.GuestStanding;

/** An open page of a guest, before and after it said who it is. */
final class GuestSocket {
    private static final Logger LOG = Logger.getLogger(GuestSocket.class.getName());
    private static final ByteBuffer PING = ByteBuffer.wrap("sala".getBytes(StandardCharsets.US_ASCII));

    private final Session session;
    private final String origin;
    private final String address;
    private final Set<UUID> shown = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean spoken = new AtomicBoolean();

    private volatile Visit visit;
    private volatile GuestStanding standing;

    /**
     * @param origin of the page; empty for what is no browser
     * @param address where it comes from; empty when unknown
     */
    GuestSocket(Session session, String origin, String address) {
        this.session = session;
        this.origin = origin;
        this.address = address;
    }

    String id() {
        return session.getId();
    }

    String origin() {
        return origin;
    }

    String address() {
        return address;
    }

    /** Null before {@code hello}. */
    Visit visit() {
        return visit;
    }

    GuestStanding standing() {
        return standing;
    }

    void welcomed(Visit as, GuestStanding now) {
        visit = as;
        standing = now;
    }

    /** Remembers where the guest stands now and returns where they stood. */
    GuestStanding moved(GuestStanding now) {
        var before = standing;
        standing = now;
        return before;
    }

    /** True once: for the first message over this socket. */
    boolean firstWord() {
        return spoken.compareAndSet(false, true);
    }

    /** Shows a line of ours once in the life of this socket; a resent one comes with the history. */
    void show(GuestLine line) {
        if (shown.add(line.id())) send(HubFrame.message(line));
    }

    void shown(GuestLine line) {
        shown.add(line.id());
    }

    void send(JsonObject frame) {
        session.getAsyncRemote().sendText(frame.toString(), result -> {
            if (!result.isOK()) close(CloseCodes.GOING_AWAY, "too slow");
        });
    }

    void ping() {
        try {
            session.getAsyncRemote().sendPing(PING.duplicate());
        } catch (IOException | IllegalStateException gone) {
            close(CloseCodes.GOING_AWAY, "gone");
        }
    }

    void close(CloseReason.CloseCode code, String reason) {
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException | IllegalStateException closed) {
            LOG.log(Level.FINE, "A socket was closed already.", closed);
        }
    }

    /**
     * Who sits at the page.
     *
     * @param key by what the feed's readers find the guest
     * @param notice which notice the page shows, as {@code key/version}
     * @param language in which language, {@code th} or {@code en}
     */
    record Visit(Guest guest, String key, Desk desk, String notice, String language) {
        String name() {
            return guest.id().toString();
        }
    }
}
