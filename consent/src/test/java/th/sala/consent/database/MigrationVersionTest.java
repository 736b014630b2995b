package th.sala.consent.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationVersionTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/consent");

    @Test
    void theVersionFileNamesTheHighestMigration() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            String highest = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(String::compareTo)
                    .orElseThrow();
            assertThat(Files.readString(MIGRATIONS.resolve("version"))).isEqualTo(highest);
        }
    }
}
