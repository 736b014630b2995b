package th.sala.consent.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import th.sala.consent.database.PostgresTypes;

/**
 * A real PostgreSQL for tests: one per JVM, with the roles of the product and the migrations of every module that is on
 * the class path. Runs as root too. Tests share it, so each makes its own subjects and asks only about them.
 */
public final class TestDatabase {
    private static final List<String> SCHEMAS = List.of("consent", "ticketing", "channels");
    private static final String PASSWORD = "test";
    private static final int MOST_CONNECTIONS = 80;
    private static final Logger QUIET = Logger.getLogger("");
    private static final TestDatabase SHARED = start();

    private final EmbeddedPostgres postgres;
    private final Map<String, DataSource> pools = new ConcurrentHashMap<>();

    private TestDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The database of this JVM, migrated. */
    public static TestDatabase shared() {
        return SHARED;
    }

    /** As the runtime role {@code sala_app}. */
    public Jdbi app() {
        return Jdbi.create(as("sala_app")).installPlugin(new PostgresTypes());
    }

    /** As the role that owns and migrates the tables. */
    public Jdbi owner() {
        return Jdbi.create(as("sala_owner")).installPlugin(new PostgresTypes());
    }

    /** As the superuser, for what neither role may do. */
    public Jdbi superuser() {
        return Jdbi.create(as("postgres")).installPlugin(new PostgresTypes());
    }

    /** As the superuser in another database of the same server. */
    public Jdbi superuser(String name) {
        return Jdbi.create(source("postgres", name)).installPlugin(new PostgresTypes());
    }

    /** Connections of a role, kept between uses as a server keeps them: what a test sets in one is set locally. */
    public DataSource as(String role) {
        return pools.computeIfAbsent(role, this::pool);
    }

    private DataSource pool(String role) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source(role, "sala"));
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        return new HikariDataSource(config);
    }

    private DataSource source(String role, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.getJdbcUrl(role, name));
        source.setUser(role);
        source.setPassword(PASSWORD);
        return source;
    }

    private static TestDatabase start() {
        QUIET.setLevel(Level.WARNING);
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            TestDatabase database = new TestDatabase(postgres);
            database.createRoles();
            migrated().forEach(database::migrate);
            return database;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void createRoles() {
        Jdbi.create(postgres.getPostgresDatabase()).useHandle(handle -> {
            handle.execute("CREATE ROLE sala_owner LOGIN PASSWORD 'test'");
            handle.execute("CREATE ROLE sala_app LOGIN PASSWORD 'test'");
            handle.execute("ALTER ROLE postgres PASSWORD 'test'");
            handle.execute("CREATE DATABASE sala OWNER sala_owner");
        });
        superuser().useHandle(handle -> handle.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm"));
    }

    private static Stream<String> migrated() {
        ClassLoader loader = TestDatabase.class.getClassLoader();
        return SCHEMAS.stream().filter(schema -> {
            URL version = loader.getResource("db/" + schema + "/version");
            return version != null;
        });
    }

    private void migrate(String schema) {
        Flyway.configure(TestDatabase.class.getClassLoader())
                .dataSource(as("sala_owner"))
                .schemas(schema)
                .locations("classpath:db/" + schema)
                .load()
                .migrate();
    }
}
