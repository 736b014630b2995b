package th.sala.web.push;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;

/** Ties sockets to the browser's session: stays the same when the server gives the session another id. */
final class SessionKey {
    private static final String ATTRIBUTE = "th.sala.web.push.key";

    private SessionKey() {}

    /** Made on first use; two sockets that open at once get the same. */
    static String of(HttpSession session) {
        synchronized (SessionKey.class) {
            var key = kept(session);
            if (key != null) return key;
            var made = UUID.randomUUID().toString();
            session.setAttribute(ATTRIBUTE, made);
            return made;
        }
    }

    /** Null when no socket was ever opened. */
    static String kept(HttpSession session) {
        return (String) session.getAttribute(ATTRIBUTE);
    }
}
