package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartInterruptionTest {
    @TempDir
    private Path folder;

    @Test
    void a_process_that_stops_its_hub_twice_at_once_does_not_end_itself() throws Exception {
        Settings settings = Settings.isolated(folder, 20_000);
        try (Exclusive held = Exclusive.tryHold(settings.run("up.lock")).orElseThrow()) {
            held.requireHeld();
            assertThatCode(() -> StartInterruption.end(settings)).doesNotThrowAnyException();
        }
    }

    @Test
    void a_holder_that_has_not_yet_told_who_it_is_is_left_alone() throws Exception {
        Settings settings = Settings.isolated(folder, 20_000);
        Path lock = settings.run("up.lock");
        try (Exclusive held = Exclusive.tryHold(lock).orElseThrow()) {
            held.requireHeld();
            Files.writeString(lock, "");
            assertThatCode(() -> StartInterruption.end(settings)).doesNotThrowAnyException();
        }
    }

    @Test
    void another_process_that_is_starting_the_hub_is_ended() throws Exception {
        Settings settings = Settings.isolated(folder, 20_000);
        Path lock = settings.run("up.lock");
        Process starting = new ProcessBuilder("sleep", "600").start();
        try (Exclusive held = Exclusive.tryHold(lock).orElseThrow()) {
            held.requireHeld();
            Files.writeString(lock, Long.toString(starting.pid()));
            StartInterruption.end(settings);
            assertThat(starting.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            starting.destroyForcibly();
        }
    }
}
