package th.sala.dev.hub;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The class path of this module's own background processes, as the build wrote it. */
final class ClassPath {
    private ClassPath() {}

    static String ofDev(Settings settings) throws IOException {
        Path target = settings.root().resolve("dev/target");
        Path libraries = target.resolve("classpath");
        if (!Files.exists(libraries)) {
            throw new StartFailure("The module dev is not built: " + libraries + " is missing. ./sala up builds it.");
        }
        return target.resolve("classes")
                + File.pathSeparator
                + Files.readString(libraries).trim();
    }
}
