package th.sala.dev.stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** What became of messages on their way out, read past the application. */
public final class OutgoingMessages {
    private static final String STATE = "SELECT state FROM ticketing.outbox WHERE message = ?::uuid";
    private static final String TICKET = """
            SELECT t.number::text
            FROM ticketing.message m JOIN ticketing.ticket t ON t.id = m.ticket
            WHERE m.direction = 'inbound' AND m.text LIKE '%' || ?
            """;
    private static final Set<String> UNSETTLED = Set.of("queued", "sending");

    private OutgoingMessages() {}

    /** The state of a message in the outbox. */
    public static String state(Settings settings, String message) throws SQLException {
        return one(settings, STATE, message).orElseThrow(() -> new SQLException("There is no such message"));
    }

    /** True when it is neither waiting nor being sent any more. */
    public static boolean settled(Settings settings, String message) {
        return ask(settings, STATE, message)
                .filter(state -> !UNSETTLED.contains(state))
                .isPresent();
    }

    /** The number of the ticket to which the inbound message with this mark belongs. */
    public static Optional<String> ticketOf(Settings settings, String mark) {
        return ask(settings, TICKET, mark);
    }

    private static Optional<String> ask(Settings settings, String query, String argument) {
        try {
            return one(settings, query, argument);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private static Optional<String> one(Settings settings, String query, String argument) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement ask = owner.prepareStatement(query)) {
            ask.setString(1, argument);
            ResultSet row = ask.executeQuery();
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
