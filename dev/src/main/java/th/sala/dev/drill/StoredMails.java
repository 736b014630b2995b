package th.sala.dev.drill;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** What the database holds of a run, read past the application. */
record StoredMails(Map<String, Integer> copies, int unsettled) {
    private static final String COPIES = """
            SELECT substring(text FROM ?), count(*)
            FROM ticketing.message
            WHERE direction = 'inbound' AND text LIKE ?
            GROUP BY 1
            """;
    private static final String UNSETTLED = "SELECT count(*) FROM ticketing.inbox WHERE state = 'pending'";

    static StoredMails of(Settings settings, String run) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings)) {
            return new StoredMails(copies(owner, run), unsettled(owner));
        }
    }

    int copiesOf(BurstMail mail) {
        return copies.getOrDefault(mail.mark(), 0);
    }

    /** How many mails of the run have come in, settled or not; what other runs left unsettled counts too. */
    int arrived() {
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
