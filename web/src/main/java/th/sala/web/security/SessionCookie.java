package th.sala.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Over https the session's cookie travels nowhere else, and no other host of the domain can plant one: the prefix
 * {@code __Host-} asks for Secure, the path {@code /} and no domain (RFC 6265bis, 4.1.3.2).
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private Origins origins;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        protect(event.getServletContext().getSessionCookieConfig(), origins);
    }

    static void protect(SessionCookieConfig cookie, Origins origins) {
        if (!origins.secure()) return;
        cookie.setName("__Host-" + cookie.getName());
        cookie.setSecure(true);
    }
}
