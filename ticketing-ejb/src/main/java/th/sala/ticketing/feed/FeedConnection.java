package th.sala.ticketing.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the one connection of a node that listens: outside the pool, because it is never given back. */
@Singleton
class FeedConnection {
    private static final String LISTEN = "LISTEN sala_feed";

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @Inject
    FeedConnection(
            @ConfigProperty(name = "SALA_DB_URL") String url,
            @ConfigProperty(name = "SALA_DB_USER") String user,
            @ConfigProperty(name = "SALA_DB_PASSWORD") String password) {
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName("sala-feed");
        database.setTcpKeepAlive(true);
        database.setLoginTimeout(5);
    }

    @SuppressWarnings("try")
    Connection listen() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
            return connection;
        } catch (SQLException fault) {
            connection.close();
            throw fault;
        }
    }
}
