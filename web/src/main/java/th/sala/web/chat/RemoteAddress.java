package th.sala.web.chat;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/** Remembers where the request comes from that is about to become a socket: a handshake does not tell. */
@WebListener
public class RemoteAddress implements ServletRequestListener {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request
                && request.getRequestURI().equals(ChatSocket.PATH)) {
            CURRENT.set(request.getRemoteAddr());
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        CURRENT.remove();
    }

    /** Empty text when it is not known. */
    static String current() {
        var address = CURRENT.get();
        return address == null ? "" : address;
    }
}
