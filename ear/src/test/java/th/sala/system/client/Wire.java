package th.sala.system.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
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

    /**
     * Posts a body of which only the beginning is ever sent, and listens meanwhile.
     *
     * @param header how the body is announced, such as {@code Content-Length: 10000000}
     * @param piece what is sent over and over, as long as no answer comes
     * @param times how often at most
     */
    public static Early early(String path, String header, byte[] piece, int times) {
        URI hub = URI.create(TestHub.url());
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + hub.getAuthority()
                + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n";
        try (Socket line = new Socket()) {
            line.setSendBufferSize(1 << 16);
            line.setSoTimeout(30_000);
            line.connect(new InetSocketAddress(hub.getHost(), hub.getPort()));
            line.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            long sent = sentUntilAnswered(line, piece, times);
            return new Early(firstLine(line.getInputStream()), sent);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The hub may hang up in the middle of a piece; its answer can be read all the same. */
    private static long sentUntilAnswered(Socket line, byte[] piece, int times) throws IOException {
        long sent = 0;
        for (int i = 0; i < times && line.getInputStream().available() == 0; i++) {
            try {
                line.getOutputStream().write(piece);
            } catch (IOException hungUp) {
                return sent;
            }
            sent += piece.length;
        }
        return sent;
    }

    private static String firstLine(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next >= 0 && next != '\r'; next = answer.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /**
     * An answer, and how much it took.
     *
     * @param line the status line
     * @param sent bytes of the body that had left when it came
     */
    public record Early(String line, long sent) {}
}
