package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The embedded PostgreSQL. Durability settings stay as they are shipped ({@code fsync}, {@code full_page_writes} and
 * {@code synchronous_commit} on); only memory and checkpoint sizes differ.
 */
final class Postgres implements Part {
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Settings settings;
    private final Daemon daemon;
    private final Database database;

    Postgres(Settings settings) {
        this.settings = settings;
        this.daemon = new Daemon(settings, name());
        this.database = new Database(settings);
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.PG);
    }

    @Override
    public boolean answers() {
        return daemon.running() && database.accepts();
    }

    @Override
    public Optional<Long> pid() {
        return daemon.pid();
    }

    @Override
    public Path log() {
        return daemon.log();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        stop();
        Path home = new PostgresBinaries(settings).unpacked();
        Unprivileged user = Unprivileged.here();
        var cluster = new PostgresCluster(settings, home, user);
        cluster.prepare(log());
        daemon.launch(user.command(command(home, cluster.data())), Map.of(), log());
        awaitConnection();
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        daemon.stop(Duration.ofSeconds(30), "INT");
    }

    /** Ends it as a power cut would, its children too. */
    void kill() throws IOException, InterruptedException {
        daemon.kill();
    }

    private List<String> command(Path home, Path data) {
        return List.of(
                home.resolve("bin/postgres").toString(),
                "-D" + data,
                "-p" + settings.port(Port.PG),
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cshared_buffers=256MB",
                "-cmax_connections=200",
                "-cmax_wal_size=2GB",
                "-ccheckpoint_timeout=15min",
                "-crandom_page_cost=1.1",
                "-cjit=off",
                "-ctrack_commit_timestamp="
                        + (settings.given("SALA_PG_COMMIT_TIMES").isPresent() ? "on" : "off"),
                "-ctimezone=UTC",
                "-clog_timezone=UTC");
    }

    private void awaitConnection() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try {
                database.prepare();
                return;
            } catch (SQLException e) {
                requirePatience(e, deadline);
                Thread.sleep(100);
            }
        }
    }

    private void requirePatience(SQLException e, long deadline) throws IOException {
        boolean wrongPassword = "28P01".equals(e.getSQLState());
        if (wrongPassword) {
            throw new StartFailure("PostgreSQL refuses the superuser's password. SALA_PG_SUPERUSER_PASSWORD must be"
                    + " the one that " + settings.dataDir() + " was made with.");
        }
        if (!daemon.running() || System.nanoTime() > deadline) {
            throw new StartFailure(name(), e.getMessage(), log());
        }
    }
}
