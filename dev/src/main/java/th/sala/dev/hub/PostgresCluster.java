package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The data directory of the embedded PostgreSQL. It is made beside its place and moved there when it is whole, so that
 * an interrupted first start leaves nothing that looks like data.
 */
final class PostgresCluster {
    private final Settings settings;
    private final Path home;
    private final Unprivileged user;

    PostgresCluster(Settings settings, Path home, Unprivileged user) {
        this.settings = settings;
        this.home = home;
        this.user = user;
    }

    Path data() {
        return settings.dataDir().resolve("pg");
    }

    void prepare(Path log) throws IOException, InterruptedException {
        if (!Files.exists(data())) {
            create(log);
        }
        requireWhole();
        forgetStrangersPid();
        user.own(data());
    }

    private void create(Path log) throws IOException, InterruptedException {
        Path unfinished = settings.dataDir().resolve("pg.new");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        user.own(unfinished);
        Path password = Files.createTempFile("sala", ".pw");
        try {
            Files.writeString(password, settings.secret(Secret.PG_SUPERUSER_PASSWORD));
            user.own(password);
            initialise(unfinished, password, log);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, data());
    }

    private void initialise(Path folder, Path password, Path log) throws IOException, InterruptedException {
        var command = user.command(List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + folder,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C.UTF-8"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Environments.only(builder.environment(), java.util.Map.of());
        if (builder.start().waitFor() != 0) {
            throw new StartFailure("postgres", "its data directory could not be made.", log);
        }
    }

    private void requireWhole() throws IOException {
        Path version = data().resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(data().resolve("global/pg_control"))) {
            throw new StartFailure("The data directory " + data()
                    + " is incomplete. Restore it from a backup, or begin anew with ./sala reset.");
        }
        String written = Files.readString(version).trim();
        if (!written.equals("18")) {
            throw new StartFailure("The data in " + data() + " were written by PostgreSQL " + written
                    + ", this build runs 18. Dump and reload them, or begin anew with ./sala reset.");
        }
    }

    /** PostgreSQL refuses to start while the process its pid file names is alive, whoever that is after a crash. */
    private void forgetStrangersPid() throws IOException {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        String told = Files.readString(file).lines().findFirst().orElse("");
        boolean ours = told.matches("\\d+") && commandOf(told).contains("postgres");
        if (ours) {
            throw new StartFailure("A PostgreSQL (process " + told + ") already works on " + data()
                    + " though ./sala did not start it. End it first.");
        }
        Files.delete(file);
    }

    private static String commandOf(String pid) throws IOException {
        Path command = Path.of("/proc", pid, "cmdline");
        return Files.exists(command) ? Files.readString(command) : "";
    }
}
