package th.sala.dev.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {
    @TempDir
    private Path folder;

    @Test
    void a_living_process_is_found_again_by_its_file() throws Exception {
        ProcessRecord self = ProcessRecord.of(ProcessHandle.current().pid()).orElseThrow();
        Path file = folder.resolve("self.pid");
        self.write(file);
        assertThat(ProcessRecord.living(file)).contains(self);
    }

    @Test
    void a_stranger_with_the_same_id_is_not_taken_for_it_and_the_file_goes() throws Exception {
        Path file = folder.resolve("stale.pid");
        new ProcessRecord(ProcessHandle.current().pid(), 1).write(file);
        assertThat(ProcessRecord.living(file)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_half_written_file_tells_of_nobody_and_goes() throws Exception {
        Path file = folder.resolve("half.pid");
        Files.writeString(file, "12");
        assertThat(ProcessRecord.living(file)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void a_program_name_with_spaces_and_brackets_does_not_shift_the_fields() {
        String[] fields = ProcessRecord.afterName("7 (a) name (x) S 1 2 3");
        assertThat(fields).startsWith("S", "1", "2", "3");
    }
}
