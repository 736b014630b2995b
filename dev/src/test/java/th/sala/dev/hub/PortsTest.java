package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_taken_port_is_named_together_with_the_variable_that_moves_it() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String number = Integer.toString(other.getLocalPort());
            Settings settings = Settings.of(Path.of("/project"), Map.of("SALA_HTTP_PORT", number));
            assertThatThrownBy(() -> Ports.requireFree(settings, List.of(Port.HTTP)))
                    .hasMessageContaining(number)
                    .hasMessageContaining("SALA_HTTP_PORT");
        }
    }

    @Test
    void one_number_for_two_purposes_is_refused() {
        Settings settings =
                Settings.of(Path.of("/project"), Map.of("SALA_SMTP_PORT", "29999", "SALA_IMAP_PORT", "29999"));
        assertThatThrownBy(() -> Ports.requireFree(settings, List.of(Port.SMTP, Port.IMAP)))
                .hasMessageContaining("SALA_SMTP_PORT")
                .hasMessageContaining("SALA_IMAP_PORT");
    }

    @Test
    void a_port_is_free_again_when_its_holder_has_gone() throws Exception {
        var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        assertThat(Ports.free(other.getLocalPort())).isFalse();
        other.close();
        assertThat(Ports.free(other.getLocalPort())).isTrue();
    }
}
