package th.sala.dev.migrate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schemas of the three modules to the version of this build, as the owner of the tables. Each module keeps
 * its scripts under {@code db/<schema>} and its history in its own schema; they are taken in the order of the modules,
 * because a later one may refer to an earlier one. Running it again changes nothing.
 */
public final class Migration {
    private static final Logger LOG = Logger.getLogger("org.flywaydb");
    private static final List<String> SCHEMAS = List.of("consent", "ticketing", "channels");
    private static final String EXTENSIONS = "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public";

    private final String url;
    private final String owner;
    private final String password;
    private final boolean withFixtures;

    /**
     * A migration of the database at this JDBC address, as this user.
     *
     * @param withFixtures also the sample rows of the embedded default, from {@code db/<schema>-demo}
     */
    public Migration(String url, String owner, String password, boolean withFixtures) {
        this.url = url;
        this.owner = owner;
        this.password = password;
        this.withFixtures = withFixtures;
    }

    /**
     * Applies what is missing.
     *
     * @return a line a schema: its version before and after
     * @throws SQLException when the owner cannot sign in
     * @throws MigrationFailure when a script fails, with what it changed rolled back, or when the history does not fit
     */
    public List<String> run() throws SQLException {
        LOG.setLevel(Level.SEVERE);
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute(EXTENSIONS);
        }
        var lines = new ArrayList<String>();
        SCHEMAS.forEach(schema -> lines.add(migrate(schema)));
        return lines;
    }

    /** The versions to which this build brings the schemas, in their order. */
    public static String versions() throws IOException {
        var versions = new ArrayList<String>();
        for (String schema : SCHEMAS) {
            try (InputStream version = Migration.class.getResourceAsStream("/db/" + schema + "/version")) {
                versions.add(new String(version.readAllBytes(), StandardCharsets.US_ASCII).strip());
            }
        }
        return String.join(" ", versions);
    }

    private String migrate(String schema) {
        try {
            return tell(schema, flyway(schema).migrate());
        } catch (FlywayException e) {
            throw new MigrationFailure(schema, e);
        }
    }

    private Flyway flyway(String schema) {
        return Flyway.configure(Migration.class.getClassLoader())
                .dataSource(url, owner, password)
                .schemas(schema)
                .defaultSchema(schema)
                .locations(locations(schema))
                .ignoreMigrationPatterns("*:future", "repeatable:missing")
                .load();
    }

    private String[] locations(String schema) {
        String own = "classpath:db/" + schema;
        return withFixtures ? new String[] {own, own + "-demo"} : new String[] {own};
    }

    private static String tell(String schema, MigrateResult result) {
        String before = result.initialSchemaVersion == null ? "empty" : result.initialSchemaVersion;
        String after = result.targetSchemaVersion == null ? before : result.targetSchemaVersion;
        return schema + ": " + (before.equals(after) ? "at " + after : before + " to " + after);
    }
}
