package th.sala.consent.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in memory for the data of a test's database, where the machine has one with enough room: every commit is still
 * synced, but waits for no disk.
 */
final class MemoryDisk {
    private static final Path DISK = Path.of("/dev/shm");
    private static final String PREFIX = "sala-test-";
    private static final long ENOUGH = 4L << 30;

    private MemoryDisk() {}

    /** A directory for this JVM alone; empty where there is no such disk. */
    static Optional<Path> directory() throws IOException {
        if (!Files.isWritable(DISK)) {
            return Optional.empty();
        }
        clean();
        long room = Files.getFileStore(DISK).getUsableSpace();
        return Optional.of(DISK.resolve(PREFIX + ProcessHandle.current().pid())).filter(any -> room > ENOUGH);
    }

    /** What a JVM left that was killed. */
    private static void clean() throws IOException {
        try (Stream<Path> left = Files.list(DISK)) {
            for (Path each :
                    left.filter(MemoryDisk::abandoned).filter(Files::isWritable).toList()) {
                delete(each);
            }
        }
    }

    private static boolean abandoned(Path directory) {
        String name = directory.getFileName().toString();
        return name.matches(PREFIX + "\\d+")
                && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                        .isEmpty();
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
