package th.sala.dev.hub;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project folder: the system property {@code sala.root}, or the nearest folder above with {@code ./sala}. */
final class ProjectRoot {
    private ProjectRoot() {}

    static Path find() {
        String told = System.getProperty("sala.root");
        if (told != null) {
            return Path.of(told);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("sala")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return folder;
            }
        }
        throw new StartFailure("The project folder was not found: run ./sala from inside it.");
    }
}
