package th.sala.web.chat;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import th.sala.web.channel.ClientAddress;

/** Remembers where the request comes from that is about to become a socket: a handshake does not tell. */
@WebListener
public class RemoteAddress implements ServletRequestListener {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    @Inject
    private ClientAddress addresses;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request
                && request.getRequestURI().equals(ChatSocket.PATH)) {
            CURRENT.set(addresses.of(request));
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
