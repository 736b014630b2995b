package th.sala.dev.stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/**
 * What the database holds of a run, read past the application.
 *
 * @param copies how often each inbound message is there, by the mark in its text: run, dot, number
 * @param unsettled messages of whatever run that have arrived and wait for their turn
 */
public record StoredMessages(Map<String, Integer> copies, int unsettled) {
    private static final String COPIES = """
            SELECT substring(text FROM ?), count(*)
            FROM ticketing.message
            WHERE direction = 'inbound' AND text LIKE ?
            GROUP BY 1
            """;
    private static final String UNSETTLED = "SELECT count(*) FROM ticketing.inbox WHERE state = 'pending'";

    /** Reads what there is now. */
    public static StoredMessages of(Settings settings, String run) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings)) {
            return new StoredMessages(copies(owner, run), unsettled(owner));
        }
    }

    /** True when nothing waits any more and everything that was confirmed is there. */
    public static boolean settled(Settings settings, String run, Set<String> confirmed) {
        try {
            StoredMessages stored = of(settings, run);
            return stored.unsettled() == 0 && confirmed.stream().allMatch(mark -> stored.copiesOf(mark) > 0);
        } catch (SQLException e) {
            return false;
        }
    }

    /** How often the message with this mark is there. */
    public int copiesOf(String mark) {
        return copies.getOrDefault(mark, 0);
    }

    /** How many messages of the run have come in, settled or not; what other runs left unsettled counts too. */
    public int arrived() {
        return copies.size() + unsettled;
    }

    private static Map<String, Integer> copies(Connection owner, String run) throws SQLException {
        var copies = new HashMap<String, Integer>();
        try (PreparedStatement query = owner.prepareStatement(COPIES)) {
            query.setString(1, run + "\\.[0-9]+");
            query.setString(2, "%" + run + ".%");
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                copies.put(rows.getString(1), rows.getInt(2));
            }
        }
        return copies;
    }

    private static int unsettled(Connection owner) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement(UNSETTLED);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
