package th.sala.dev.stored;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Settings;

/**
 * What agents wrote in a run, read past the application.
 *
 * @param once texts that are there exactly once
 * @param tickets tickets they were written in
 * @param superfluousReplies answers beyond one of a ticket that left or are to leave
 * @param doneByOne tickets that are done and belong to one person, with one closing in their history
 */
public record WrittenTexts(int once, int tickets, int superfluousReplies, int doneByOne) {
    private static final String READ = """
        WITH written AS (
          SELECT ticket, substring(text FROM ?) AS mark FROM ticketing.message
          WHERE direction = 'outbound' AND text LIKE ?),
        touched AS (SELECT DISTINCT ticket FROM written),
        replies AS (
          SELECT ticket, count(*) AS number FROM ticketing.outbox
          WHERE kind = 'reply' AND ticket IN (SELECT ticket FROM touched) GROUP BY ticket)
        SELECT (SELECT count(*) FROM (SELECT FROM written GROUP BY mark HAVING count(*) = 1) AS single),
          (SELECT count(*) FROM touched),
          (SELECT coalesce(sum(number - 1), 0) FROM replies),
          (SELECT count(*) FROM touched JOIN ticketing.ticket ON ticket.id = touched.ticket
           WHERE state = 'done' AND assignee IS NOT NULL
             AND (SELECT count(*) FROM ticketing.ticket_change c
                  WHERE c.ticket = touched.ticket AND c.field = 'state' AND c.to_value = 'done') = 1)
        """;

    /** Those whose mark begins with the run. */
    public static WrittenTexts of(Settings settings, String run) throws SQLException {
        try (Connection owner = Database.connectAsOwner(settings);
                PreparedStatement ask = owner.prepareStatement(READ)) {
            ask.setString(1, run + "\\.[0-9]+\\.[a-z0-9]+\\.");
            ask.setString(2, "%" + run + ".%");
            ResultSet row = ask.executeQuery();
            row.next();
            return new WrittenTexts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4));
        }
    }
}
