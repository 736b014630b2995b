package th.sala.dev.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CuttingProxyTest {
    private static final byte[] GREETING = "* OK at your service".getBytes(StandardCharsets.US_ASCII);

    private ServerSocket server;
    private CuttingProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        proxy = CuttingProxy.to(server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void what_the_server_says_passes_and_is_counted() throws Exception {
        CompletableFuture<Void> served = greetOnce();
        assertThat(heard()).isEqualTo(GREETING);
        served.join();
        assertThat(proxy.told()).isEqualTo(GREETING.length);
        assertThat(proxy.cuts()).isZero();
    }

    @Test
    void one_connection_is_cut_after_the_byte_and_the_next_is_whole() throws Exception {
        proxy.cutNextAfter(4);
        CompletableFuture<Void> first = greetOnce();
        assertThat(heard()).isEqualTo("* OK".getBytes(StandardCharsets.US_ASCII));
        first.join();
        CompletableFuture<Void> second = greetOnce();
        assertThat(heard()).isEqualTo(GREETING);
        second.join();
        assertThat(proxy.cuts()).isEqualTo(1);
    }

    private CompletableFuture<Void> greetOnce() {
        return CompletableFuture.runAsync(() -> {
            try (Socket client = server.accept()) {
                client.getOutputStream().write(GREETING);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }

    private byte[] heard() throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            client.setSoTimeout(10_000);
            return client.getInputStream().readAllBytes();
        }
    }
}
