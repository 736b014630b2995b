package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresClusterTest {
    @TempDir
    private Path folder;

    private Path data;
    private PostgresCluster cluster;

    @BeforeEach
    void aDataDirectory() throws IOException, InterruptedException {
        Settings settings = Settings.of(folder, Map.of("SALA_DATA_DIR", folder.toString()));
        cluster = new PostgresCluster(settings, folder.resolve("programs"), Unprivileged.here());
        data = Files.createDirectories(cluster.data());
    }

    @Test
    void a_half_written_data_directory_is_refused_and_left_as_it_is() throws IOException {
        Path file = Files.writeString(data.resolve("PG_VERSION"), "18\n");
        assertThatThrownBy(() -> cluster.prepare(folder.resolve("log")))
                .hasMessageContainingAll("is incomplete", "./sala reset");
        assertThat(file).hasContent("18\n");
    }

    @Test
    void data_of_another_postgresql_are_refused_with_both_versions() throws IOException {
        Files.writeString(data.resolve("PG_VERSION"), "15\n");
        Files.createFile(Files.createDirectory(data.resolve("global")).resolve("pg_control"));
        assertThatThrownBy(() -> cluster.prepare(folder.resolve("log"))).hasMessageContainingAll("PostgreSQL 15", "18");
    }
}
