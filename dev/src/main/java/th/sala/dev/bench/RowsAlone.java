package th.sala.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** PostgreSQL alone, asked for the rows that a list and a ticket with its messages show. */
final class RowsAlone implements AutoCloseable {
    private static final String LIST = """
        SELECT t.*, c.* FROM (
          SELECT * FROM ticketing.ticket
          WHERE team IN ('support', 'complaints') AND state IN ('not-started', 'in-progress', 'waiting')
          ORDER BY active_at DESC, id DESC LIMIT 51) AS t
        LEFT JOIN ticketing.sla_clock c ON c.ticket = t.id
        """;
    private static final String TICKET = """
        SELECT t.*, m.* FROM ticketing.ticket t JOIN ticketing.message m ON m.ticket = t.id
        WHERE t.number = ? ORDER BY m.id
        """;
    private static final String LONG_ONES = """
        SELECT number FROM ticketing.ticket
        WHERE id IN (SELECT ticket FROM ticketing.message GROUP BY ticket HAVING count(*) = ?)
        ORDER BY number DESC LIMIT 100
        """;

    private final Connection owner;
    private final PreparedStatement list;
    private final PreparedStatement ticket;

    RowsAlone(Settings settings) throws SQLException {
        owner = Database.connectAsOwner(settings);
        list = owner.prepareStatement(LIST);
        ticket = owner.prepareStatement(TICKET);
    }

    /** Tickets with so many messages. */
    List<Long> ticketsOf(int messages) throws SQLException {
        try (PreparedStatement ask = owner.prepareStatement(LONG_ONES)) {
            ask.setInt(1, messages);
            var numbers = new ArrayList<Long>();
            ResultSet row = ask.executeQuery();
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
            return numbers;
        }
    }

    /** Reads the first page of the open tickets; returns the nanoseconds. */
    long openList() throws SQLException {
        return took(list);
    }

    /** Reads a ticket and its messages; returns the nanoseconds. */
    long ticket(long number) throws SQLException {
        ticket.setLong(1, number);
        return took(ticket);
    }

    private static long took(PreparedStatement ask) throws SQLException {
        long began = System.nanoTime();
        try (ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                row.getString(1);
            }
        }
        return System.nanoTime() - began;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
