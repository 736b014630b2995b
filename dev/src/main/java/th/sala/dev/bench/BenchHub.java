package th.sala.dev.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Part;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.migrate.Migration;
import th.sala.dev.seed.Seed;
import th.sala.dev.seed.SeedSize;

/** The hub that a bench measures: its own data under {@code .sala/bench} of the project, its own ports. */
record BenchHub(Hub hub) {
    private static final int FIRST_PORT = 18400;
    private static final double KIB_PER_MIB = 1024;

    /** A hub with empty data, as it is started for use. */
    static BenchHub fresh(Settings project, Progress progress) throws IOException, InterruptedException {
        return fresh(project, progress, Map.of());
    }

    /** The same with some of the application's settings. */
    static BenchHub fresh(Settings project, Progress progress, Map<String, String> more)
            throws IOException, InterruptedException {
        Settings settings = Settings.isolated(project.root().resolve(".sala/bench"), FIRST_PORT);
        for (Map.Entry<String, String> one : more.entrySet()) {
            settings = settings.with(one.getKey(), one.getValue());
        }
        return new BenchHub(Hub.fresh(settings, progress));
    }

    /** A hub that holds a seed, kept for the next run until its schema is another one. */
    static BenchHub seeded(Settings project, SeedSize size, Progress progress)
            throws IOException, InterruptedException, SQLException {
        Path folder = project.root().resolve(".sala/bench/seed-" + size.tickets() + "-" + size.messagesPerTicket());
        Path stamp = folder.resolve("seeded");
        Settings settings = Settings.isolated(folder, FIRST_PORT);
        Hub hub = Hub.of(settings, progress);
        if (Files.exists(stamp) && Files.readString(stamp).equals(Migration.versions())) {
            hub.down();
            hub.endWithThisProcess();
            hub.up();
            return new BenchHub(hub);
        }
        Files.deleteIfExists(stamp);
        var fresh = new BenchHub(Hub.fresh(settings, progress));
        new Seed(settings, size, progress).run();
        Files.writeString(stamp, Migration.versions());
        return fresh;
    }

    Settings settings() {
        return hub.settings();
    }

    /** Memory that the application holds, in MiB. */
    double rssMib() throws IOException {
        Optional<Long> pid = hub.parts().stream()
                .filter(part -> part.name().equals("payara"))
                .findFirst()
                .flatMap(Part::pid);
        if (pid.isEmpty()) {
            return 0;
        }
        return Files.readAllLines(Path.of("/proc/" + pid.get() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                .sum();
    }
}
