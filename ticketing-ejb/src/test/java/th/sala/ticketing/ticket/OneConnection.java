package th.sala.ticketing.ticket;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * What the container does in a transaction: whoever asks gets the same connection, and closing it does nothing. So JPA
 * and SQL share a transaction without a server. Outside of one each gets a connection of their own.
 */
final class OneConnection implements DataSource {
    private final DataSource source;
    private Connection shared;

    OneConnection(DataSource source) {
        this.source = source;
    }

    /** All that is done here is done on one connection. */
    <T> T during(Supplier<T> deed) {
        try (Connection taken = source.getConnection()) {
            shared = taken;
            return deed.get();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        } finally {
            shared = null;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return shared == null ? source.getConnection() : unclosed(shared);
    }

    private static Connection unclosed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing to unwrap.");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
