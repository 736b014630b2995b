package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.TestHub;

/** Runs the browser tests in {@code src/test/browser} against the same hub, in a real Chromium. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BrowserIT {

    @Test
    void the_browser_tests_pass() throws IOException, InterruptedException {
        Path report = Path.of("target", "browser-tests.log").toAbsolutePath();
        ProcessBuilder node = new ProcessBuilder("npm", "test", "--silent")
                .directory(Path.of("src/test/browser").toFile())
                .redirectErrorStream(true)
                .redirectOutput(report.toFile());
        node.environment()
                .putAll(Map.of(
                        "SALA_PUBLIC_URL", TestHub.url(),
                        "SALA_IMAP_PORT", Integer.toString(TestHub.imapPort()),
                        "SALA_STANDIN_URL", TestHub.standIn()));

        int end = node.start().waitFor();
        assertThat(end).as(() -> readable(report)).isZero();
    }

    private static String readable(Path report) {
        try {
            return Files.readString(report);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
