package th.sala.dev.hub;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs: an archive on the class path, unpacked once for all hubs of the project. */
final class PostgresBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Settings settings;

    PostgresBinaries(Settings settings) {
        this.settings = settings;
    }

    /** The folder that holds {@code bin}; unpacked first when it is not there. */
    Path unpacked() throws IOException, InterruptedException {
        URL archive = archive();
        Path home = settings.dist("postgres-" + Integer.toHexString(size(archive)));
        if (Files.isDirectory(home)) {
            return home;
        }
        try (var lock = Exclusive.hold(settings.dist("postgres.lock"))) {
            lock.requireHeld();
            return Files.isDirectory(home) ? home : unpack(archive, home);
        }
    }

    private static Path unpack(URL archive, Path home) throws IOException {
        Path unfinished = home.resolveSibling(home.getFileName() + ".new");
        Folders.delete(unfinished);
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(tar, entry, unfinished.resolve(entry.getName()).normalize());
            }
        }
        return Files.move(unfinished, home);
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static URL archive() {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new StartFailure("There is no embedded PostgreSQL for " + System.getProperty("os.arch")
                    + ". Install PostgreSQL 15 or later and set SALA_DB_URL.");
        }
        return archive;
    }

    private static int size(URL archive) throws IOException {
        return archive.openConnection().getContentLength();
    }
}
