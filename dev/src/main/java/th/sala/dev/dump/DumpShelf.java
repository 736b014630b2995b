package th.sala.dev.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.dev.hub.StartFailure;

/** Where dumps of one kind stand beside each other, each in a folder that is called by its moment. */
final class DumpShelf {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String prefix;

    private DumpShelf(Path folder, String prefix) {
        this.folder = folder;
        this.prefix = prefix;
    }

    /** The shelf of data. */
    static DumpShelf ofData(Path folder) {
        return new DumpShelf(folder, "data-");
    }

    /** The shelf of keys. */
    static DumpShelf ofKeys(Path folder) {
        return new DumpShelf(folder, "keys-");
    }

    /** Refuses a folder in which the other kind stands: keys beside data would undo every erasure. */
    void requireApartFrom(DumpShelf other) throws IOException {
        if (!other.all().isEmpty()) {
            throw new StartFailure(
                    "Dumps of keys and of data do not lie in one folder. Choose another than " + folder + ".");
        }
    }

    /** A new folder that only its owner reads; it gets its name when the dump is whole. */
    Path begin() throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(
                folder,
                "unfinished-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    Path finish(Path unfinished, Instant now) throws IOException {
        return Files.move(unfinished, folder.resolve(prefix + MOMENT.format(now)));
    }

    /** The dump itself when the folder is one, else the newest on the shelf. */
    Path newest() throws IOException {
        if (Files.exists(folder.resolve(Manifest.FILE))) {
            return folder;
        }
        return all().stream()
                .max(Comparator.comparing(Path::getFileName))
                .orElseThrow(() -> new StartFailure("There is no dump " + prefix + "… in " + folder + "."));
    }

    /** Removes what is older; tells what it removed. */
    List<Path> removeOlderThan(Duration age, Instant now) throws IOException {
        List<Path> old = all().stream()
                .filter(dump -> moment(dump).filter(now.minus(age)::isAfter).isPresent())
                .toList();
        for (Path dump : old) {
            remove(dump);
        }
        return old;
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> moment(entry).isPresent()).toList();
        }
    }

    private Optional<Instant> moment(Path dump) {
        String name = dump.getFileName().toString();
        try {
            return name.startsWith(prefix)
                    ? Optional.of(Instant.from(MOMENT.parse(name.substring(prefix.length()))))
                    : Optional.empty();
        } catch (DateTimeParseException another) {
            return Optional.empty();
        }
    }

    private static void remove(Path dump) throws IOException {
        try (Stream<Path> files = Files.walk(dump)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
