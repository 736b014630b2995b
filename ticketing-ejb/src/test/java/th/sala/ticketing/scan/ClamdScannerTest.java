package th.sala.ticketing.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 5.4.3: EICAR is found. */
class ClamdScannerTest {
    private static final byte[] EICAR = FakeClamd.EICAR.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LETTER = "เรียนผู้จัดการ".getBytes(StandardCharsets.UTF_8);
    private static final int LARGEST = 300_000;

    @TempDir
    Path folder;

    @Test
    void the_test_virus_is_found_and_a_letter_is_clean_over_tcp() throws IOException {
        ServerSocketChannel server = tcp();
        try (FakeClamd clamd = new FakeClamd(server, LARGEST)) {
            Scanner scanner = new ClamdScanner(ClamdAddress.of(addressOf(server)));

            assertThat(scanner.ready()).isTrue();
            assertThat(scanner.scan(EICAR)).isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
            assertThat(scanner.scan(LETTER)).isEqualTo(new Verdict.Clean());
            assertThat(scanner.scan(new byte[0])).isEqualTo(new Verdict.Clean());
            assertThat(scanner.scan(new byte[200_000])).isEqualTo(new Verdict.Clean());
            clamd.fallSilent();
            assertThat(scanner.ready()).isFalse();
        }
    }

    @Test
    void the_daemons_own_socket_serves_as_well() throws IOException {
        Path socket = folder.resolve("clamd.ctl");
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        try (FakeClamd clamd = new FakeClamd(server, LARGEST)) {
            Scanner scanner = new ClamdScanner(ClamdAddress.of("unix:" + socket));

            assertThat(clamd).isNotNull();
            assertThat(scanner.scan(EICAR)).isInstanceOf(Verdict.Infected.class);
        }
    }

    @Test
    void a_file_above_the_daemons_limit_is_too_large_and_never_clean() throws IOException {
        ServerSocketChannel server = tcp();
        try (FakeClamd clamd = new FakeClamd(server, LARGEST)) {
            assertThat(clamd).isNotNull();
            assertThat(new ClamdScanner(ClamdAddress.of(addressOf(server))).scan(new byte[LARGEST + 100]))
                    .isEqualTo(new Verdict.TooLarge());
        }
    }

    @Test
    void a_daemon_that_is_away_or_hangs_says_nothing_of_a_file() throws IOException {
        ServerSocketChannel gone = tcp();
        Scanner away = new ClamdScanner(ClamdAddress.of(addressOf(gone)));
        gone.close();
        assertThatThrownBy(() -> away.scan(LETTER)).isInstanceOf(ScannerUnavailable.class);
        assertThat(away.ready()).isFalse();

        ServerSocketChannel server = tcp();
        try (FakeClamd clamd = new FakeClamd(server, LARGEST)) {
            clamd.fallSilent();
            Scanner hanging = new ClamdScanner(ClamdAddress.of(addressOf(server)), Duration.ofMillis(300));
            assertThatThrownBy(() -> hanging.scan(LETTER)).isInstanceOf(ScannerUnavailable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamd", ":3310", "clamd:", "clamd:port", "clamd:99999", "unix:relative"})
    void a_misspelt_address_refuses_the_start(String setting) {
        assertThatThrownBy(() -> ClamdAddress.of(setting)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_real_clamd_finds_the_test_virus() throws IOException, InterruptedException {
        assumeTrue(RealClamd.isInstalled());
        try (RealClamd clamd = RealClamd.in(folder, LARGEST)) {
            Scanner scanner = new ClamdScanner(ClamdAddress.of("unix:" + clamd.socket()));

            assertThat(scanner.ready()).isTrue();
            assertThat(scanner.scan(EICAR)).isInstanceOf(Verdict.Infected.class);
            assertThat(scanner.scan(LETTER)).isEqualTo(new Verdict.Clean());
            assertThat(scanner.scan(new byte[LARGEST + 100])).isEqualTo(new Verdict.TooLarge());
        }
    }

    private static ServerSocketChannel tcp() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static String addressOf(ServerSocketChannel server) throws IOException {
        return "127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort();
    }
}
