package th.sala.dev.hub;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The hub's database: its address, its owner who may change tables, and its runtime user who may not. In the embedded
 * run both users and the database are made here; outside, the operator makes them.
 */
public final class Database {
    private static final String NAME = "sala";
    private static final String ROLE = "SELECT format('%s ROLE %I LOGIN PASSWORD %L', ?, ?, ?)";
    private static final String ROLE_EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = ?";
    private static final String DATABASE_EXISTS = "SELECT 1 FROM pg_database WHERE datname = ?";
    private static final String CREATE = "SELECT format('CREATE DATABASE %I OWNER %I', ?, ?)";
    private static final String CLOSE = "SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?)";
    private static final String OPEN = "SELECT format('GRANT CONNECT ON DATABASE %I TO %I', ?, ?)";

    private final Settings settings;

    Database(Settings settings) {
        this.settings = settings;
    }

    /** The JDBC address. */
    public static String url(Settings settings) {
        return settings.given("SALA_DB_URL").orElseGet(() -> embedded(settings, NAME));
    }

    /** The user of the running application: no DDL, no change of ledger and audit. */
    public static String applicationUser(Settings settings) {
        return settings.given("SALA_DB_USER").orElse("sala_app");
    }

    /** The user who owns the tables; only migrations run as this one. */
    public static String ownerUser(Settings settings) {
        return settings.given("SALA_DB_OWNER_USER").orElse("sala_owner");
    }

    /** A connection as the owner, for migrations and drills. */
    public static Connection connectAsOwner(Settings settings) throws SQLException {
        return DriverManager.getConnection(url(settings), ownerUser(settings), ownerPassword(settings));
    }

    /** The owner's password, never given to the application. */
    public static String ownerPassword(Settings settings) {
        return settings.secret(Secret.DB_OWNER_PASSWORD);
    }

    Connection connectAsSuperuser() throws SQLException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", settings.secret(Secret.PG_SUPERUSER_PASSWORD));
        login.setProperty("connectTimeout", "2");
        return DriverManager.getConnection(embedded(settings, "postgres"), login);
    }

    boolean accepts() {
        try (Connection superuser = connectAsSuperuser()) {
            return exists(superuser, DATABASE_EXISTS, NAME);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Makes the roles and the database, or brings their passwords up to date. */
    void prepare() throws SQLException {
        try (Connection superuser = connectAsSuperuser()) {
            role(superuser, ownerUser(settings), ownerPassword(settings));
            role(superuser, applicationUser(settings), settings.secret(Secret.DB_PASSWORD));
            if (!exists(superuser, DATABASE_EXISTS, NAME)) {
                run(superuser, CREATE, NAME, ownerUser(settings));
            }
            run(superuser, CLOSE, NAME);
            run(superuser, OPEN, NAME, applicationUser(settings));
        }
    }

    private static void role(Connection superuser, String name, String password) throws SQLException {
        String verb = exists(superuser, ROLE_EXISTS, name) ? "ALTER" : "CREATE";
        run(superuser, ROLE, verb, name, password);
    }

    private static boolean exists(Connection superuser, String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection superuser, String formatting, String... words) throws SQLException {
        try (PreparedStatement format = superuser.prepareStatement(formatting);
                Statement statement = superuser.createStatement()) {
            for (int i = 0; i < words.length; i++) {
                format.setString(i + 1, words[i]);
            }
            ResultSet formatted = format.executeQuery();
            formatted.next();
            statement.execute(formatted.getString(1));
        }
    }

    private static String embedded(Settings settings, String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.port(Port.PG) + "/" + database
                + "?reWriteBatchedInserts=true&ApplicationName=sala";
    }
}
