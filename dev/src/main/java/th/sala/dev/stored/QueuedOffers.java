package th.sala.dev.stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/**
 * The messages of one ticket that rest on a purpose, seen and let go past the application.
 *
 * @param ticket number of the ticket
 * @param purpose its key
 */
public record QueuedOffers(Settings settings, String ticket, String purpose) {
    private static final String RELEASE = """
            UPDATE ticketing.outbox SET available_at = now()
            WHERE state = 'queued' AND purpose = ?
              AND ticket = (SELECT id FROM ticketing.ticket WHERE number = ?::bigint)
            """;
    private static final String STATES = """
            SELECT state, count(*) FROM ticketing.outbox
            WHERE purpose = ? AND ticket = (SELECT id FROM ticketing.ticket WHERE number = ?::bigint)
            GROUP BY state
            """;

    /** All of them may leave from now on. */
    public void release() throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement update = owner.prepareStatement(RELEASE)) {
            update.setString(1, purpose);
            update.setString(2, ticket);
            update.executeUpdate();
        }
    }

    /** How many are in each state. */
    public Map<String, Integer> states() {
        var states = new HashMap<String, Integer>();
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement query = owner.prepareStatement(STATES)) {
            query.setString(1, purpose);
            query.setString(2, ticket);
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                states.put(rows.getString(1), rows.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
        return states;
    }

    /** How many were taken by the provider. */
    public int sent() {
        return states().getOrDefault("sent", 0);
    }

    /** Whether none of them waits or is under way. */
    public boolean settled() {
        Map<String, Integer> states = states();
        return !states.containsKey("queued") && !states.containsKey("sending");
    }
}
