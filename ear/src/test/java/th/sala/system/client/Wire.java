package th.sala.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests byte for byte, as no well-behaved client sends them. */
public final class Wire {
    private Wire() {}

    /**
     * @param host what the request claims to have been sent to
     * @return the whole answer, head and body
     */
    public static String answer(String method, String path, String host) {
        URI hub = URI.create(TestHub.url());
        String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        try (Socket line = new Socket(hub.getHost(), hub.getPort())) {
            line.setSoTimeout(20_000);
            line.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
