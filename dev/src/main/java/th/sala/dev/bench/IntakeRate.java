package th.sala.dev.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/**
 * How fast the messages of a mailbox became tickets, from what the inbox notes of each: the first batch, which opens the
 * account, is not counted, nor is the time before it.
 *
 * @param delivered messages since the marked time that reached a ticket
 * @param tickets tickets that they opened
 * @param perSecond messages a second from the first batch's arrival to the last one's delivery
 */
record IntakeRate(int delivered, int tickets, double perSecond) {
    private static final String NOW = "SELECT clock_timestamp()::text";
    private static final String RATE = """
            WITH taken AS (
                SELECT received_at, settled_at, ticket, min(received_at) OVER () AS first
                FROM ticketing.inbox WHERE received_at >= ?::timestamptz AND state = 'delivered')
            SELECT count(*), count(DISTINCT ticket),
                   count(*) FILTER (WHERE received_at > first)
                     / nullif(extract(epoch FROM max(settled_at) - min(received_at)), 0)
            FROM taken
            """;

    /** A time to begin at, as the database tells it. */
    static String now(Settings settings) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement ask = owner.prepareStatement(NOW);
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    static IntakeRate since(Settings settings, String time) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement ask = owner.prepareStatement(RATE)) {
            ask.setString(1, time);
            ResultSet row = ask.executeQuery();
            row.next();
            return new IntakeRate(row.getInt(1), row.getInt(2), row.getDouble(3));
        }
    }
}
