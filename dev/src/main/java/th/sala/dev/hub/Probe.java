package th.sala.dev.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks whether something answers. */
public final class Probe {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Probe() {}

    /** True when a GET of the address is answered with 200. */
    public static boolean ok(String url) {
        return status(url) == 200;
    }

    /** The status of a GET, or 0 when nobody answers. */
    public static int status(String url) {
        return status(url, PATIENCE);
    }

    /** The same, with this much time for the answer. */
    static int status(String url, Duration patience) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(patience).build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** True when a server on loopback greets with this word. */
    static boolean greets(int port, String word) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.setSoTimeout(2000);
            byte[] greeting = socket.getInputStream().readNBytes(word.length());
            return word.equals(new String(greeting, java.nio.charset.StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return false;
        }
    }
}
