package th.sala.web.push;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Signing out, or staying away too long, closes the sockets of that browser. */
@WebListener
public class SessionEnd implements HttpSessionListener {

    @Inject
    private Listeners listeners;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var key = SessionKey.kept(event.getSession());
        if (key != null) listeners.sessionEnded(key);
    }
}
