package th.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay short enough to be read in one go. */
class FilesTest {
    private static final int LIMIT = 350;
    private static final List<String> MODULES =
            List.of("consent", "ticketing-ejb", "channels-camel", "web", "dev", "ear");

    @Test
    void no_source_file_is_longer_than_350_lines() throws IOException {
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src"))) {
                assertThat(files.filter(FilesTest::isOwnSource).filter(FilesTest::isTooLong))
                        .isEmpty();
            }
        }
    }

    private static boolean isOwnSource(Path file) {
        String path = file.toString();
        return !path.contains("/node_modules/")
                && (path.endsWith(".java") || path.endsWith(".ts") || path.endsWith(".vue"));
    }

    private static boolean isTooLong(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() > LIMIT;
        } catch (IOException unreadable) {
            throw new IllegalStateException(file + " cannot be read.", unreadable);
        }
    }
}
