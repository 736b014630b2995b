package th.sala.system.client;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The role that owns the tables, of which the hub under test knows nothing: for taking rights from the hub and giving them back. */
public final class Owner {
    private static final String USER = "sala_owner";
    private static final String PASSWORD = "sala-dev-owner";

    private final String database;

    private Owner(String database) {
        this.database = database;
    }

    /** @param hub the hub's own data source, which says where the database is */
    public static Owner of(DataSource hub) {
        try (Connection connection = hub.getConnection()) {
            return new Owner(connection.getMetaData().getURL());
        } catch (SQLException fault) {
            throw new IllegalStateException("The hub's database does not answer", fault);
        }
    }

    public void execute(String statement) {
        try (Connection owner = DriverManager.getConnection(database, USER, PASSWORD);
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        } catch (SQLException fault) {
            throw new IllegalStateException(statement, fault);
        }
    }
}
