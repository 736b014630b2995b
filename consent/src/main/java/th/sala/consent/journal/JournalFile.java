package th.sala.consent.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The journal of erasures as a file that lies outside of the database and its backups: a line an erasure, only ever added to,
 * on the disk before it counts as written. A last line that a crash cut short is no entry; the database writes it again.
 */
public final class JournalFile {
    private static final String END = "\n";

    private final Path path;

    public JournalFile(Path path) {
        this.path = path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Every entry, oldest first; none when there is no file yet.
     *
     * @throws UnreadableJournal when the file cannot be read or a line is none of a journal
     */
    public List<JournalEntry> entries() {
        if (!exists()) {
            return List.of();
        }
        try {
            String text = Files.readString(path);
            List<JournalEntry> entries = new ArrayList<>();
            int number = 1;
            for (String line :
                    text.substring(0, text.lastIndexOf(END) + 1).lines().toList()) {
                int place = number;
                if (!line.isEmpty()) {
                    entries.add(JournalEntry.of(line).orElseThrow(() -> new UnreadableJournal(path, place)));
                }
                number++;
            }
            return entries;
        } catch (IOException | UncheckedIOException fault) {
            throw new UnreadableJournal(path, fault);
        }
    }

    /** Adds entries and returns once they are on the disk. Nodes that share the file write one after the other. */
    public void add(Collection<JournalEntry> entries) throws IOException {
        synchronized (JournalFile.class) {
            write(entries);
        }
    }

    private void write(Collection<JournalEntry> entries) throws IOException {
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        try (FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.lock();
            StringBuilder lines = new StringBuilder();
            entries.forEach(entry -> lines.append(entry.line()).append(END));
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            file.position(whole(file));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.truncate(file.position());
            file.force(true);
        }
    }

    /** Where the last whole line ends: what a crash cut short is written over. */
    private static long whole(FileChannel file) throws IOException {
        long end = file.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0) {
            file.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
