package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells one build of a file from another by its size and time; a file that is not there has a stamp of its own. */
final class Stamp {
    private Stamp() {}

    static String of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "missing";
        }
        return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
    }
}
