package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusiveTest {
    @TempDir
    private Path folder;

    @Test
    void a_second_holder_is_turned_away_until_the_first_lets_go() throws Exception {
        Path file = folder.resolve("up.lock");
        Exclusive first = Exclusive.tryHold(file).orElseThrow();
        assertThat(Exclusive.tryHold(file)).isEmpty();
        first.close();
        Exclusive second = Exclusive.tryHold(file).orElseThrow();
        second.close();
    }

    @Test
    void the_file_tells_who_holds_it() throws Exception {
        Path file = folder.resolve("up.lock");
        Exclusive lock = Exclusive.tryHold(file).orElseThrow();
        assertThat(Files.readString(file))
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        lock.close();
    }
}
