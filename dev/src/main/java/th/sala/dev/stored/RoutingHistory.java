package th.sala.dev.stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/** Who had which ticket in hand and when, read past the application by the times of the commits. */
public final class RoutingHistory {
    private static final String MOVES = """
        SELECT c.ticket::text, c.field, c.to_value, c.reason,
          round(extract(epoch FROM pg_xact_commit_timestamp(c.xmin)) * 1000)::bigint AS at,
          t.language, coalesce(a.required_skill, ''), ticketing.weight_of(t.channel)
        FROM ticketing.ticket_change c
        JOIN ticketing.ticket t ON t.id = c.ticket
        LEFT JOIN ticketing.account a ON a.channel = t.channel AND a.account = lower(t.account)
        WHERE c.field IN ('state', 'assignee')
        ORDER BY at, c.id
        """;
    private static final String LEFT = """
        SELECT count(*) FILTER (WHERE state IN ('not-started', 'in-progress', 'waiting')),
          count(*) FILTER (WHERE assignee IS NULL OR assignment_reason = ''),
          count(*), (SELECT count(*) FROM ticketing.inbox WHERE state = 'pending')
        FROM ticketing.ticket
        """;

    private RoutingHistory() {}

    /** What changed on every ticket, in the order in which it could be seen. */
    public static List<Move> moves(Settings settings) throws SQLException {
        var moves = new ArrayList<Move>();
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement ask = owner.prepareStatement(MOVES)) {
            ResultSet row = ask.executeQuery();
            while (row.next()) {
                moves.add(new Move(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        new Need(row.getString(6), row.getString(7), row.getInt(8))));
            }
        }
        return moves;
    }

    /** How many tickets are open, ownerless, there at all, and messages that are none yet. */
    public static Map<String, Integer> standing(Settings settings) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement ask = owner.prepareStatement(LEFT)) {
            ResultSet row = ask.executeQuery();
            row.next();
            return new TreeMap<>(Map.of(
                    "open", row.getInt(1),
                    "ownerless", row.getInt(2),
                    "tickets", row.getInt(3),
                    "pending", row.getInt(4)));
        }
    }

    /**
     * A ticket asks for this.
     *
     * @param skill empty for none
     * @param weight in points
     */
    public record Need(String language, String skill, int weight) {}

    /**
     * One change of one ticket.
     *
     * @param field {@code state} or {@code assignee}
     * @param to the value after; null for nobody
     * @param reason why
     * @param at when it was committed, in milliseconds
     */
    public record Move(String ticket, String field, String to, String reason, long at, Need need) {}
}
