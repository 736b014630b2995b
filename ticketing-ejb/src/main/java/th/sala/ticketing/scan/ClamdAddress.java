package th.sala.ticketing.scan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;

/**
 * Where clamd listens.
 *
 * @param path of its socket; null for TCP
 */
record ClamdAddress(String host, int port, String path) {
    private static final String UNIX = "unix:";
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads {@code host:port} or {@code unix:/path/to/clamd.ctl}.
     *
     * @throws IllegalStateException for anything else, so that a slip never leaves files unlooked at unnoticed
     */
    static ClamdAddress of(String setting) {
        String text = setting.strip();
        if (text.startsWith(UNIX + "/")) {
            return new ClamdAddress(null, 0, text.substring(UNIX.length()));
        }
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new IllegalStateException("SALA_CLAMD must be host:port or unix:/path.");
        }
        return new ClamdAddress(text.substring(0, colon), Integer.parseInt(port), null);
    }

    SocketChannel open() throws IOException {
        return path == null ? SocketChannel.open() : SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    SocketAddress target() {
        return path == null ? new InetSocketAddress(host, port) : UnixDomainSocketAddress.of(path);
    }
}
