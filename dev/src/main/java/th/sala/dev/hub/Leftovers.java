package th.sala.dev.hub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Processes of a hub that no pid file tells of: children whose parent was killed, starts that were cut off. */
final class Leftovers {
    private Leftovers() {}

    /** Ends them; returns those that would not end. */
    static List<ProcessHandle> end(Settings settings) throws IOException, InterruptedException {
        Set<ProcessHandle> known = known(settings);
        var tree = new ProcessTree(find(settings).stream()
                .filter(process -> !known.contains(process))
                .toList());
        tree.ask();
        tree.awaitEnd(Duration.ofSeconds(10));
        tree.kill();
        tree.awaitEnd(Duration.ofSeconds(10));
        return tree.living();
    }

    private static Set<ProcessHandle> known(Settings settings) throws IOException {
        var known = new HashSet<ProcessHandle>();
        try (Stream<Path> files = Files.list(settings.run("").normalize())) {
            files.filter(file -> file.toString().endsWith(".pid"))
                    .flatMap(file -> ProcessRecord.living(file).stream())
                    .forEach(record -> known.addAll(ProcessTree.of(record.pid()).members()));
        }
        return known;
    }

    private static List<ProcessHandle> find(Settings settings) {
        String mark = Daemon.INSTANCE + "=" + settings.dataDir();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> carries(process.pid(), mark))
                .toList();
    }

    private static boolean carries(long pid, String mark) {
        try {
            String environment = Files.readString(Path.of("/proc/" + pid + "/environ"), StandardCharsets.ISO_8859_1);
            return List.of(environment.split("\0", -1)).contains(mark);
        } catch (IOException e) {
            return false;
        }
    }
}
