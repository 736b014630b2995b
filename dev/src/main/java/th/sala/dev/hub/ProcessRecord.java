package th.sala.dev.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process as a file remembers it: its id and the moment it began, in clock ticks since the machine started. The
 * second tells a living process from a stranger that was given the same id later. A process that has ended and only waits
 * for its parent to notice does not live.
 */
record ProcessRecord(long pid, long ticks) {
    private static final int STATE = 0;
    private static final int BEGAN = 19;

    static Optional<ProcessRecord> of(long pid) {
        try {
            String[] fields = afterName(Files.readString(Path.of("/proc/" + pid + "/stat")));
            boolean ended = fields[STATE].equals("Z") || fields[STATE].equals("X");
            return ended ? Optional.empty() : Optional.of(new ProcessRecord(pid, Long.parseLong(fields[BEGAN])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The process a file tells of, if it is still that process. A stale or unreadable file is deleted. */
    static Optional<ProcessRecord> living(Path file) {
        try {
            Optional<ProcessRecord> told = Files.exists(file) ? parse(Files.readString(file)) : Optional.empty();
            Optional<ProcessRecord> living =
                    told.filter(record -> of(record.pid).equals(told));
            if (living.isEmpty()) {
                Files.deleteIfExists(file);
            }
            return living;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<ProcessRecord> parse(String text) {
        String[] words = text.trim().split(" ", -1);
        try {
            return words.length == 2
                    ? Optional.of(new ProcessRecord(Long.parseLong(words[0]), Long.parseLong(words[1])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The fields of {@code /proc/PID/stat} from the third on; the second, a name in brackets, may hold spaces. */
    static String[] afterName(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, pid + " " + ticks + System.lineSeparator());
    }
}
